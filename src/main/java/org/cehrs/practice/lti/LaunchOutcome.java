package org.cehrs.practice.lti;

import java.util.Optional;

/** The outcome of a launch post. */
public sealed interface LaunchOutcome {

  /**
   * A new launch.
   *
   * @param use to be stored together with its session
   */
  record Launched(Launch launch, LoginUse use) implements LaunchOutcome {}

  /** The same post again from the same browser (double click, Back, reload): go to its session. */
  record Repeated(String launchId) implements LaunchOutcome {}

  /**
   * A launch whose token is good, but whose browser brought no cookie: it opens nothing yet; the
   * platform's storage may tell that it began the login, or a new tab may take the launch up.
   *
   * @param storage where the platform keeps data for us; empty where it was not asked to
   * @param use to be stored together with the session that waits
   */
  record Unbound(Launch launch, Optional<PlatformStorage> storage, LoginUse use)
      implements LaunchOutcome {}

  record Refused(Refusal refusal) implements LaunchOutcome {}
}
