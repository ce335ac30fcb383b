package org.cehrs.practice.exam.scoring;

/**
 * Where a candidate stands in one domain: the domain's own responses, steadied by the other
 * domains'.
 *
 * @param mean in logits
 * @param deviation of the mean, in logits; a bar reaches one to each side
 * @param chanceAtCut never shown as a number
 * @param unusuallyLow fewer right than the candidate's overall level would give one time in twenty
 */
public record DomainEstimate(
    DomainScore score, double mean, double deviation, double chanceAtCut, boolean unusuallyLow) {

  /** The three words. */
  public enum Standing {
    AT_OR_ABOVE("at or above"),
    NEAR("near: too close to tell"),
    BELOW("below");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private static final double SURE = 0.8;

  public Standing standing() {
    if (chanceAtCut >= SURE) {
      return Standing.AT_OR_ABOVE;
    }
    return chanceAtCut <= 1 - SURE ? Standing.BELOW : Standing.NEAR;
  }
}
