package org.cehrs.practice.exam.scoring;

import java.util.List;

/**
 * The score of one attempt. Pretest items have no part in it.
 *
 * @param correct number of scored items answered right; unanswered counts as wrong
 * @param theta Warm's estimate, in logits; 0 is the cut
 * @param standardError of theta, in logits
 * @param scaled the displayed practice score, 200 to 500
 * @param passed decided on the number correct, never on the rounded score
 * @param domains in blueprint order; a domain without scored items is absent
 */
public record Score(
    int correct,
    int total,
    double theta,
    double standardError,
    int scaled,
    boolean passed,
    List<DomainScore> domains) {

  public Score {
    domains = List.copyOf(domains);
  }
}
