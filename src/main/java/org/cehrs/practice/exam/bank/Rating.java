package org.cehrs.practice.exam.bank;

/**
 * One rater's estimate for one item.
 *
 * @param rater key into the bank's raters file, which says who or what rated and how
 * @param probability chance that a just-qualified candidate answers right, strictly between 0 and 1
 */
public record Rating(String rater, double probability) {

  public Rating {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "a rating is a chance strictly between 0 and 1, got " + probability + " by " + rater);
    }
  }
}
