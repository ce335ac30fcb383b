package org.cehrs.practice.lti;

/** The outcome of a launch post. */
public sealed interface LaunchOutcome {

  /** A new launch; its session is to be made and noted with {@link LoginStates#ledTo}. */
  record Launched(Launch launch, String stateHash) implements LaunchOutcome {}

  /** The same post again from the same browser (double click, Back, reload): go to its session. */
  record Repeated(String launchId) implements LaunchOutcome {}

  /**
   * A launch whose token is good, but neither cookie nor storage came back from this browser: it
   * opens nothing here; a new tab may take it up.
   *
   * @param launch who and what, to name on the page
   */
  record Unbound(Launch launch, String stateHash) implements LaunchOutcome {}

  record Refused(Refusal refusal) implements LaunchOutcome {}
}
