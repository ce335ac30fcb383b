package org.cehrs.demolms.platform;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Values that nobody can guess, as long as the generator is a secure one. */
public final class Secrets {

  private static final int BYTES = 16;

  private final RandomGenerator random;

  public Secrets(RandomGenerator random) {
    this.random = random;
  }

  /** 128 bits as 32 hexadecimal digits. Synchronized, as most generators must not be shared. */
  public synchronized String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
