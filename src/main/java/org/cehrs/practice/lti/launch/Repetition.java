package org.cehrs.practice.lti.launch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LoginState;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.Sha256;

/**
 * A login that was used already. The same post from the browser that holds it is a double click, a
 * step back or a reload; anything else is a replay.
 */
final class Repetition {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int PAUSES = 40;

  private final LoginStates logins;

  Repetition(LoginStates logins) {
    this.logins = logins;
  }

  LaunchOutcome of(LoginState login, String tokenHash, boolean fromItsBrowser) {
    LoginState.Use use = login.use().orElseThrow();
    if (!Sha256.same(use.tokenHash(), tokenHash)) {
      return replayed("this login was used before, with another id_token");
    }
    if (!fromItsBrowser) {
      return replayed("this id_token was used before, from another browser or tab");
    }
    return use.launchId()
        .or(() -> awaited(login.stateHash()))
        .<LaunchOutcome>map(LaunchOutcome.Repeated::new)
        .orElseGet(() -> replayed("this id_token was used before and led to no session"));
  }

  /** The second click of two may come while the first one's session is being made. */
  private Optional<String> awaited(String stateHash) {
    Optional<String> launchId = Optional.empty();
    for (int pause = 0; pause < PAUSES && launchId.isEmpty(); pause++) {
      LockSupport.parkNanos(PAUSE.toNanos());
      launchId = logins.find(stateHash).flatMap(LoginState::use).flatMap(LoginState.Use::launchId);
    }
    return launchId;
  }

  private static LaunchOutcome replayed(String detail) {
    return new LaunchOutcome.Refused(new Refusal(Reason.REPLAYED, detail));
  }
}
