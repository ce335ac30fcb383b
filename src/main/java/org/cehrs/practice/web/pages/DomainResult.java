package org.cehrs.practice.web.pages;

import org.cehrs.practice.exam.bank.ContentDomain;

/**
 * One domain's row of a result.
 *
 * @param estimate of the domain, in points of the practice scale
 * @param unusuallyLow fewer right than this candidate's overall level makes likely
 */
public record DomainResult(
    ContentDomain domain,
    int correct,
    int total,
    Estimate estimate,
    Standing standing,
    boolean unusuallyLow) {

  private static final int MANY_FROM = 25;

  /** Whether the domain had too few items for its numbers to say much. */
  public boolean fewItems() {
    return total < MANY_FROM;
  }
}
