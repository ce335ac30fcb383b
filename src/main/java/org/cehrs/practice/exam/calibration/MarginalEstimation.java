package org.cehrs.practice.exam.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * Item difficulties by marginal maximum likelihood: abilities are normal, and an EM algorithm finds
 * the difficulties, mean and deviation that make the responses most likely (Bock and Aitkin 1981;
 * Thissen 1982). What a person was not shown is left out, which is right because forms are drawn
 * without regard to ability. With anchors or ratings the scale is theirs and the mean is estimated;
 * without either the mean is 0.
 *
 * @param nodes of the quadrature, spread evenly over six deviations to each side
 * @param tolerance the largest change of any value in the last step, in logits
 */
public record MarginalEstimation(int nodes, double tolerance, int mostSteps) {

  /** Good to about five decimals. */
  public static final MarginalEstimation STANDARD = new MarginalEstimation(61, 1e-6, 1000);

  public MarginalEstimation {
    if (nodes < 3 || !(tolerance > 0) || mostSteps < 1) {
      throw new IllegalArgumentException(
          "cannot estimate with " + nodes + " nodes, " + tolerance + ", " + mostSteps + " steps");
    }
  }

  /**
   * Estimates every item that priors and responses allow to estimate.
   *
   * @param priors by item number
   * @throws IllegalArgumentException where nobody answered anything that could be estimated
   */
  public Calibration estimate(ResponseMatrix responses, List<ItemPrior> priors) {
    if (priors.size() != responses.items()) {
      throw new IllegalArgumentException(
          priors.size() + " priors were given for " + responses.items() + " items");
    }
    ItemStates items = new ItemStates(ItemTotals.of(responses), priors);
    if (!items.anyResponses()) {
      throw new IllegalArgumentException("no item has responses that tell its difficulty");
    }
    return new EmRun(this, responses, items).run();
  }

  /** Starts and results, item by item. */
  static List<ItemEstimate> estimates(ItemStates items, double[] information) {
    List<ItemEstimate> estimates = new ArrayList<>();
    for (int item = 0; item < items.size(); item++) {
      estimates.add(items.estimate(item, information[item]));
    }
    return estimates;
  }
}
