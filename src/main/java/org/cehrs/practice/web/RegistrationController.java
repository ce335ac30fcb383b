package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cehrs.practice.administration.RegisterPlatform;
import org.cehrs.practice.administration.RegistrationStep;
import org.cehrs.practice.administration.RegistrationVisit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The registration link (LTI Dynamic Registration 1.0, clause 3.2). A platform shows it to its
 * administrator in a frame, where no cookie of ours comes back.
 */
@RestController
class RegistrationController {

  static final String PATH = "/lti/register";

  private final RegisterPlatform platforms;
  private final RegistrationPages pages;

  RegistrationController(RegisterPlatform platforms, RegistrationPages pages) {
    this.platforms = platforms;
    this.pages = pages;
  }

  @GetMapping(PATH + "/{invitation}")
  ResponseEntity<String> show(@PathVariable String invitation, HttpServletRequest request) {
    RegistrationVisit visit = visit(invitation, request);
    return answer(request, visit, "", platforms.show(visit));
  }

  @PostMapping(PATH + "/{invitation}")
  ResponseEntity<String> register(@PathVariable String invitation, HttpServletRequest request) {
    RegistrationVisit visit = visit(invitation, request);
    String seal = parameter(request, "form").orElse("");
    return answer(request, visit, seal, platforms.register(visit, seal));
  }

  private ResponseEntity<String> answer(
      HttpServletRequest request, RegistrationVisit visit, String seal, RegistrationStep step) {
    return switch (step) {
      case RegistrationStep.Offered offered -> pages.offered(request, visit, offered);
      case RegistrationStep.Registered registered -> pages.registered(request, registered);
      case RegistrationStep.Refused refused -> pages.refused(request, visit, seal, refused);
    };
  }

  private static RegistrationVisit visit(String invitation, HttpServletRequest request) {
    return new RegistrationVisit(
        invitation,
        parameter(request, "openid_configuration"),
        parameter(request, "registration_token"));
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }
}
