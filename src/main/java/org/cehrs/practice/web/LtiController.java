package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.delivery.OpenSession;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LaunchPost;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginOutcome;
import org.cehrs.practice.lti.LoginRequest;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.lti.OfferedLaunches;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.launch.LaunchCheck;
import org.cehrs.practice.lti.registration.CanvasTemplate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The protocol's addresses: login, launch, keys. */
@RestController
class LtiController {

  /** A state cookie outlives its login, so that Back and a second click find their session. */
  private static final Duration STATE_COOKIE = Duration.ofMinutes(20);

  private final LoginInitiation login;
  private final LaunchCheck launches;
  private final LoginStates states;
  private final OfferedLaunches offered;
  private final OpenSession open;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final ToolKeys keys;
  private final LaunchPages answers;
  private final PublicUrl publicUrl;
  private final InstantSource clock;

  LtiController(
      LoginInitiation login,
      LaunchCheck launches,
      LoginStates states,
      OfferedLaunches offered,
      OpenSession open,
      Sessions sessions,
      SessionCookies cookies,
      ToolKeys keys,
      LaunchPages answers,
      PublicUrl publicUrl,
      InstantSource clock) {
    this.login = login;
    this.launches = launches;
    this.states = states;
    this.offered = offered;
    this.open = open;
    this.sessions = sessions;
    this.cookies = cookies;
    this.keys = keys;
    this.answers = answers;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Answered by a redirect and nothing else: a platform on plain http loses its cookie else. */
  @RequestMapping(
      path = "/lti/login",
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<String> login(HttpServletRequest request) {
    LoginRequest asked =
        new LoginRequest(
            parameter(request, "iss"),
            parameter(request, "login_hint"),
            parameter(request, "target_link_uri"),
            parameter(request, "lti_message_hint"),
            parameter(request, "client_id"),
            parameter(request, "lti_deployment_id").or(() -> parameter(request, "deployment_id")));
    return switch (login.begin(asked)) {
      case LoginOutcome.Refused(var refusal) -> answers.refused(request, refusal);
      case LoginOutcome.Redirect(var location, String state, String secret) ->
          ResponseEntity.status(HttpStatus.FOUND)
              .location(location)
              .headers(SessionCookies.state(state, secret, STATE_COOKIE))
              .cacheControl(CacheControl.noStore())
              .build();
    };
  }

  @PostMapping("/lti/launch")
  ResponseEntity<String> launch(HttpServletRequest request) {
    Optional<String> state = parameter(request, "state");
    LaunchPost post =
        new LaunchPost(
            parameter(request, "id_token"),
            state,
            parameter(request, "error"),
            parameter(request, "error_description"),
            name -> SessionCookies.state(request, name));
    return switch (launches.check(post)) {
      case LaunchOutcome.Refused(var refusal) -> answers.refused(request, refusal);
      case LaunchOutcome.Repeated(String launchId) -> again(request, launchId);
      case LaunchOutcome.Launched(Launch launch, String stateHash) ->
          begin(request, launch, stateHash);
      case LaunchOutcome.Unbound(Launch launch, String stateHash) ->
          offerTab(request, launch, stateHash, state.orElseThrow());
    };
  }

  /** The launch that no cookie came back for, taken up by a tab: once, and soon. */
  @PostMapping("/lti/tab")
  ResponseEntity<String> tab(HttpServletRequest request) {
    return parameter(request, "state")
        .flatMap(offered::claim)
        .flatMap(launchId -> sessions.find(launchId, clock.instant()))
        .map(this::enter)
        .orElseGet(() -> answers.tabRefused(request));
  }

  @GetMapping(path = "/lti/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> jwks() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
        .body(keys.jwks());
  }

  /** The developer key that a Canvas administrator pastes, filled with our address. */
  @GetMapping(path = "/lti/canvas.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String canvasKey() {
    return CanvasTemplate.filled(publicUrl.origin());
  }

  private ResponseEntity<String> begin(
      HttpServletRequest request, Launch launch, String stateHash) {
    if (launch.messageType() == Launch.MessageType.DEEP_LINKING) {
      return answers.noPicker(request, launch);
    }
    return switch (open.handle(launch)) {
      case OpenSession.Opened.UnknownExam(String code) ->
          answers.unknownExam(request, launch, code);
      case OpenSession.Opened.New(Session session) -> {
        states.ledTo(stateHash, session.id());
        yield enter(session);
      }
    };
  }

  private ResponseEntity<String> again(HttpServletRequest request, String launchId) {
    return sessions
        .find(launchId, clock.instant())
        .map(this::enter)
        .orElseGet(() -> answers.sessionOver(request));
  }

  private ResponseEntity<String> enter(Session session) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(cookies.session(session, clock.instant()))
        .header("Location", LaunchPath.of(session.id()) + "/")
        .cacheControl(CacheControl.noStore())
        .build();
  }

  private ResponseEntity<String> offerTab(
      HttpServletRequest request, Launch launch, String stateHash, String state) {
    return switch (open.handle(launch)) {
      case OpenSession.Opened.UnknownExam(String code) ->
          answers.unknownExam(request, launch, code);
      case OpenSession.Opened.New(Session session) -> {
        states.offer(stateHash, session.id());
        yield answers.unbound(request, launch, state);
      }
    };
  }

  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isEmpty());
  }
}
