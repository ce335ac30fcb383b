package org.cehrs.practice.lti.launch;

/** What the clocks of platform and tool may differ by, in seconds. */
final class Clocks {

  static final long LEEWAY = 60;

  private Clocks() {}
}
