package org.cehrs.practice.lti.launch;

import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LoginStanding;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.Sha256;

/**
 * A login that was used already. The same post from the browser that holds it is a double click, a
 * step back or a reload; anything else is a replay.
 */
final class Repetition {

  private Repetition() {}

  static LaunchOutcome of(LoginStanding.Used use, String tokenHash, boolean fromItsBrowser) {
    if (!Sha256.same(use.tokenHash(), tokenHash)) {
      return replayed("this login was used before, with another id_token");
    }
    return fromItsBrowser
        ? new LaunchOutcome.Repeated(use.launchId())
        : replayed("this id_token was used before, from another browser or tab");
  }

  private static LaunchOutcome replayed(String detail) {
    return new LaunchOutcome.Refused(new Refusal(Reason.REPLAYED, detail));
  }
}
