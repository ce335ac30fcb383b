package org.cehrs.practice.lti.keys;

import java.security.interfaces.RSAPublicKey;

/** What became of looking for a platform's key. */
public sealed interface KeyLookup {

  record Found(RSAPublicKey key) implements KeyLookup {}

  /** The platform's set was read and holds no such key. */
  record Unknown() implements KeyLookup {}

  /**
   * No set could be read so far.
   *
   * @param problem in plain words
   */
  record Unreachable(String problem) implements KeyLookup {}
}
