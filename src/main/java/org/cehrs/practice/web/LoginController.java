package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.lti.BegunLogin;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginOutcome;
import org.cehrs.practice.lti.LoginRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The first half of a launch: from the platform to us and back to the platform. */
@RestController
class LoginController {

  /** A state cookie outlives its login, so that Back and a second click find their session. */
  private static final Duration STATE_COOKIE = Duration.ofMinutes(20);

  private static final String STOP = "/lti/login/storage";

  private final LoginInitiation login;
  private final LaunchPages answers;
  private final StoragePages pages;

  LoginController(LoginInitiation login, LaunchPages answers, StoragePages pages) {
    this.login = login;
    this.answers = answers;
    this.pages = pages;
  }

  /** Answered by a redirect and nothing else: a platform on plain http loses its cookie else. */
  @RequestMapping(
      path = "/lti/login",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<String> login(HttpServletRequest request) {
    LoginRequest asked = asked(request);
    return switch (login.begin(asked)) {
      case LoginOutcome.Refused(var refusal) -> answers.refused(request, refusal);
      case LoginOutcome.Redirect(var location, var begun, var storage) ->
          to(storage.isPresent() ? stop(begun, asked) : location)
              .headers(SessionCookies.state(begun.state(), begun.browserSecret(), STATE_COOKIE))
              .build();
    };
  }

  /**
   * A stop on the way, where the platform offers to keep data for a page in a frame. Whoever brings
   * the cookie back is sent on at once; for others a page puts state and nonce there first.
   */
  @GetMapping(STOP)
  ResponseEntity<String> stop(HttpServletRequest request) {
    String state = ProtocolParameters.of(request, "state").orElse("");
    return switch (login.resume(state, asked(request))) {
      case LoginOutcome.Refused(var refusal) -> answers.refused(request, refusal);
      case LoginOutcome.Redirect(var location, var begun, var storage) ->
          storage
              .filter(place -> !keepsCookies(request, begun))
              .map(place -> pages.put(request, place, begun, location))
              .orElseGet(() -> to(location).build());
    };
  }

  private static boolean keepsCookies(HttpServletRequest request, BegunLogin begun) {
    return SessionCookies.state(request, begun.state())
        .filter(begun.browserSecret()::equals)
        .isPresent();
  }

  private static LoginRequest asked(HttpServletRequest request) {
    return new LoginRequest(
        ProtocolParameters.of(request, "iss"),
        ProtocolParameters.of(request, "login_hint"),
        ProtocolParameters.of(request, "target_link_uri"),
        ProtocolParameters.of(request, "lti_message_hint"),
        ProtocolParameters.of(request, "client_id"),
        ProtocolParameters.of(request, "lti_deployment_id")
            .or(() -> ProtocolParameters.of(request, "deployment_id")),
        storageTarget(request));
  }

  /** A page of its own needs no storage: there cookies are kept. */
  private static Optional<String> storageTarget(HttpServletRequest request) {
    return Framing.of(request).orElse(false)
        ? ProtocolParameters.of(request, "lti_storage_target")
        : Optional.empty();
  }

  private static URI stop(BegunLogin begun, LoginRequest asked) {
    return UriComponentsBuilder.fromPath(STOP)
        .queryParam("state", "{state}")
        .queryParam("login_hint", "{hint}")
        .queryParamIfPresent("lti_message_hint", asked.messageHint().map(hint -> "{message}"))
        .encode()
        .buildAndExpand(begun.state(), asked.loginHint().orElse(""), asked.messageHint().orElse(""))
        .toUri();
  }

  private static ResponseEntity.BodyBuilder to(URI location) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(location)
        .cacheControl(CacheControl.noStore());
  }
}
