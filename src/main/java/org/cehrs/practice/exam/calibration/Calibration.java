package org.cehrs.practice.exam.calibration;

import java.util.List;

/**
 * The result of an estimation.
 *
 * @param items in the order of their priors
 * @param mean of the persons' abilities, in logits
 * @param deviation of the persons' abilities, in logits
 * @param logLikelihood marginal, at these values, without the priors
 * @param converged whether the last step was small enough before the steps ran out
 */
public record Calibration(
    List<ItemEstimate> items,
    double mean,
    double deviation,
    double logLikelihood,
    int steps,
    boolean converged) {

  public Calibration {
    items = List.copyOf(items);
  }
}
