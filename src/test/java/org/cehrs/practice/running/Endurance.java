package org.cehrs.practice.running;

import java.util.stream.LongStream;

/** How often a test of endurance is repeated: two rounds as a rule, all under -Pendurance. */
public final class Endurance {

  private static final int AS_A_RULE = 2;

  private Endurance() {}

  /**
   * The rounds to run, each by the seed of its chance.
   *
   * @param all how many there are under {@code -Pendurance}
   */
  public static LongStream rounds(int all) {
    return LongStream.rangeClosed(1, Boolean.getBoolean("endurance") ? all : AS_A_RULE);
  }
}
