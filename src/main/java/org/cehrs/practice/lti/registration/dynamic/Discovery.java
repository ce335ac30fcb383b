package org.cehrs.practice.lti.registration.dynamic;

/** What became of reading a platform's configuration. */
public sealed interface Discovery {

  record Found(PlatformConfiguration configuration) implements Discovery {}

  /**
   * Nothing that could be used.
   *
   * @param problem what was expected and what came, for the platform's administrator
   */
  record Failed(String problem) implements Discovery {}
}
