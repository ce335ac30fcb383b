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
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.launch.LaunchCheck;
import org.cehrs.practice.lti.registration.CanvasTemplate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second half of a launch, and what platforms read of us: our keys, our configuration. */
@RestController
class LtiController {

  private final LaunchCheck launches;
  private final OpenSession open;
  private final Sessions sessions;
  private final Entrance entrance;
  private final ToolKeys keys;
  private final LaunchPages answers;
  private final StoragePages storagePages;
  private final PublicUrl publicUrl;
  private final InstantSource clock;

  LtiController(
      LaunchCheck launches,
      OpenSession open,
      Sessions sessions,
      Entrance entrance,
      ToolKeys keys,
      LaunchPages answers,
      StoragePages storagePages,
      PublicUrl publicUrl,
      InstantSource clock) {
    this.launches = launches;
    this.open = open;
    this.sessions = sessions;
    this.entrance = entrance;
    this.keys = keys;
    this.answers = answers;
    this.storagePages = storagePages;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  @PostMapping("/lti/launch")
  ResponseEntity<String> launch(HttpServletRequest request) {
    Optional<String> state = ProtocolParameters.posted(request, "state");
    LaunchPost post =
        new LaunchPost(
            ProtocolParameters.posted(request, "id_token"),
            state,
            ProtocolParameters.posted(request, "error"),
            ProtocolParameters.posted(request, "error_description"),
            name -> SessionCookies.state(request, name));
    return switch (launches.check(post)) {
      case LaunchOutcome.Refused(var refusal) ->
          post.error().isPresent()
              ? answers.platformRefused(request, refusal, state)
              : answers.refused(request, refusal);
      case LaunchOutcome.Repeated(String launchId) -> again(request, launchId);
      case LaunchOutcome.Launched(Launch launch, LoginUse use) -> begin(request, launch, use);
      case LaunchOutcome.Unbound unbound -> unbound(request, unbound, state.orElseThrow());
    };
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

  private ResponseEntity<String> begin(HttpServletRequest request, Launch launch, LoginUse use) {
    return switch (open.handle(launch, use)) {
      case OpenSession.Opened.NotATeacher() -> answers.teachersOnly(request, launch);
      case OpenSession.Opened.Misconfigured(var faults) ->
          answers.misconfigured(request, launch, faults);
      case OpenSession.Opened.Taken() -> launch(request); // the second of two clicks
      case OpenSession.Opened.New(Session session) -> entrance.enter(session);
    };
  }

  private ResponseEntity<String> again(HttpServletRequest request, String launchId) {
    return sessions
        .find(launchId, clock.instant())
        .map(entrance::enter)
        .orElseGet(() -> answers.sessionOver(request));
  }

  private ResponseEntity<String> unbound(
      HttpServletRequest request, LaunchOutcome.Unbound unbound, String state) {
    return switch (open.handle(unbound.launch(), unbound.use())) {
      case OpenSession.Opened.NotATeacher() -> answers.teachersOnly(request, unbound.launch());
      case OpenSession.Opened.Misconfigured(var faults) ->
          answers.misconfigured(request, unbound.launch(), faults);
      case OpenSession.Opened.Taken() -> launch(request);
      case OpenSession.Opened.New(Session session) ->
          unbound
              .storage()
              .map(storage -> storagePages.get(request, session, storage, state))
              .orElseGet(() -> answers.unbound(request, session, state));
    };
  }
}
