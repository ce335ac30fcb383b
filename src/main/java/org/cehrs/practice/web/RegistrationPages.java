package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.administration.Platform;
import org.cehrs.practice.administration.RegistrationStep;
import org.cehrs.practice.administration.RegistrationVisit;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.RegisterPage;
import org.cehrs.practice.web.pages.RegisteredPage;
import org.cehrs.practice.web.pages.RegistrationFailedPage;
import org.cehrs.practice.web.pages.RegistrationForm;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** What a platform's administrator sees behind a registration link. */
class RegistrationPages {

  private static final Set<RegistrationStep.Reason> RETRIED =
      EnumSet.of(
          RegistrationStep.Reason.CONFIGURATION,
          RegistrationStep.Reason.OLD_FORM,
          RegistrationStep.Reason.PLATFORM_REFUSED);

  private final ErrorPages errors;
  private final Pages pages;

  RegistrationPages(ErrorPages errors, Pages pages) {
    this.errors = errors;
    this.pages = pages;
  }

  ResponseEntity<String> offered(
      HttpServletRequest request, RegistrationVisit visit, RegistrationStep.Offered offered) {
    PlatformConfiguration platform = offered.platform();
    RegistrationFrames.allow(request, platform, offered.source());
    return page(
        HttpStatus.OK,
        pages.register(
            new RegisterPage(
                form(request, visit, offered.seal()),
                platform.issuer(),
                product(platform.product()),
                platform.product().account().orElse(""),
                hosts(platform),
                offered.strangers(),
                offered.state() == Platform.State.ACTIVE,
                offered.update())));
  }

  ResponseEntity<String> registered(HttpServletRequest request, RegistrationStep.Registered done) {
    RegistrationFrames.allowAnybody(request);
    Registration registration = done.platform().registration();
    return page(
        HttpStatus.OK,
        pages.registered(
            new RegisteredPage(
                registration.issuer(),
                registration.clientId(),
                done.platform().deployments().stream()
                    .filter(deployment -> !deployment.held())
                    .map(Platform.Deployment::deploymentId)
                    .toList(),
                approve(done.platform()),
                NextSteps.in(registration.flavor(), done.update()),
                done.update())));
  }

  ResponseEntity<String> refused(
      HttpServletRequest request,
      RegistrationVisit visit,
      String seal,
      RegistrationStep.Refused refused) {
    RegistrationFrames.allowAnybody(request);
    Problem problem = RegistrationProblems.of(refused);
    ReferenceCode reference = errors.logged(request, problem);
    return page(
        problem.status(),
        pages.registrationFailed(
            new RegistrationFailedPage(
                problem.title(),
                problem.advice(),
                refused.detail(),
                refused.reason() == RegistrationStep.Reason.BUSY
                    ? Optional.of(form(request, visit, seal))
                    : Optional.empty(),
                retry(request, visit, refused.reason()),
                reference.value())));
  }

  private static Optional<String> approve(Platform platform) {
    return platform.state() == Platform.State.ACTIVE
        ? Optional.empty()
        : Optional.of("approve " + platform.registration().id());
  }

  /** Shows the form anew, where that may help. */
  private static Optional<String> retry(
      HttpServletRequest request, RegistrationVisit visit, RegistrationStep.Reason reason) {
    return Optional.of(reason)
        .filter(RETRIED::contains)
        .map(it ->
            UriComponentsBuilder.fromPath(request.getRequestURI())
                .queryParam("openid_configuration", "{configuration}")
                .queryParam("registration_token", "{token}")
                .encode()
                .buildAndExpand(visit.configuration().orElse(""), visit.token().orElse(""))
                .toUriString());
  }

  private static RegistrationForm form(
      HttpServletRequest request, RegistrationVisit visit, String seal) {
    return new RegistrationForm(
        request.getRequestURI(), visit.configuration().orElse(""), visit.token().orElse(""), seal);
  }

  private static String product(PlatformConfiguration.Product product) {
    String family = product.family().isEmpty() ? "not named" : product.family();
    return product.version().map(version -> family + " " + version).orElse(family);
  }

  private static List<String> hosts(PlatformConfiguration platform) {
    PlatformConfiguration.Endpoints endpoints = platform.endpoints();
    return Stream.of(
            endpoints.authorization(),
            endpoints.token(),
            endpoints.jwks(),
            endpoints.registration())
        .map(URI::getRawAuthority)
        .distinct()
        .toList();
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(html);
  }
}
