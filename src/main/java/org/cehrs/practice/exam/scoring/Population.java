package org.cehrs.practice.exam.scoring;

/**
 * What is known of the abilities of those who take these exams, in logits.
 *
 * @param persons how many it was estimated from
 */
public record Population(double mean, double deviation, int persons) {

  /** Nothing was estimated yet. */
  public static final Population UNKNOWN = new Population(0, 1, 0);

  /** Below this number an estimated population is not trusted as a prior. */
  public static final int ENOUGH = 300;

  public Population {
    if (!Double.isFinite(mean) || !(deviation > 0 && deviation < 100) || persons < 0) {
      throw new IllegalArgumentException(
          "a population has a finite mean and a positive deviation, got "
              + mean
              + ", "
              + deviation
              + " of "
              + persons
              + " persons");
    }
  }

  /** This population, or the unit normal around the cut while it rests on too few persons. */
  public Population prior() {
    return persons >= ENOUGH ? this : UNKNOWN;
  }
}
