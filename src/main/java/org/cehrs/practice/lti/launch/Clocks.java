package org.cehrs.practice.lti.launch;

/** What the clocks of platform and tool may differ by, in seconds, to either side. */
final class Clocks {

  /** By which a token may be issued, or begin to hold, in our future. */
  static final long AHEAD = 60;

  /** By which a token may have expired: for clocks alone, slow networks have its lifetime. */
  static final long EXPIRED = 10;

  private Clocks() {}
}
