package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.lti.OfferedLaunches;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Launches whose browser brought no cookie back: the platform's storage may prove the browser, or a
 * new tab takes the launch up. Only our own pages may ask for either: another site's could hand a
 * launch of its own to whoever looks at it.
 */
@RestController
class UnboundController {

  private final OfferedLaunches offered;
  private final Sessions sessions;
  private final Entrance entrance;
  private final LaunchPages answers;
  private final StoragePages pages;
  private final PublicUrl publicUrl;
  private final InstantSource clock;

  UnboundController(
      OfferedLaunches offered,
      Sessions sessions,
      Entrance entrance,
      LaunchPages answers,
      StoragePages pages,
      PublicUrl publicUrl,
      InstantSource clock) {
    this.offered = offered;
    this.sessions = sessions;
    this.entrance = entrance;
    this.answers = answers;
    this.pages = pages;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Once, and soon. */
  @PostMapping("/lti/tab")
  ResponseEntity<String> tab(HttpServletRequest request) {
    return ownState(request)
        .flatMap(state -> session(state, offered::claim))
        .map(entrance::enter)
        .orElseGet(() -> answers.tabRefused(request));
  }

  /** What a page of ours got from the platform's storage: both values, or nothing. */
  @PostMapping("/lti/launch/storage")
  ResponseEntity<String> stored(HttpServletRequest request) {
    Optional<String> held = ProtocolParameters.posted(request, "stored_state");
    String nonce = ProtocolParameters.posted(request, "stored_nonce").orElse("");
    return ownState(request)
        .map(state ->
            held.isPresent()
                ? compared(request, state, held.get(), nonce)
                : session(state, offered::waiting)
                    .map(session -> answers.unbound(request, session, state))
                    .orElseGet(() -> answers.tabRefused(request)))
        .orElseGet(() -> answers.tabRefused(request));
  }

  private ResponseEntity<String> compared(
      HttpServletRequest request, String state, String held, String nonce) {
    boolean proven = offered.proven(state, held, nonce);
    Optional<Session> session = session(state, offered::claim);
    if (proven) {
      return session
          .map(opened -> pages.proven(request, opened))
          .orElseGet(() -> answers.tabRefused(request));
    }
    session.ifPresent(foreign -> sessions.revoke(foreign.id(), clock.instant()));
    return answers.storedOther(request);
  }

  private Optional<Session> session(String state, Function<String, Optional<String>> launchOf) {
    return launchOf.apply(state).flatMap(launch -> sessions.find(launch, clock.instant()));
  }

  private Optional<String> ownState(HttpServletRequest request) {
    return ProtocolParameters.posted(request, "state")
        .filter(state -> publicUrl.isOriginOf(request));
  }
}
