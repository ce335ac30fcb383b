package org.cehrs.practice.exam.calibration;

import java.util.Arrays;

/** One run of the EM algorithm. */
final class EmRun {

  private static final double SMALLEST_DEVIATION = 1e-3;

  private final MarginalEstimation settings;
  private final ResponseMatrix responses;
  private final ItemStates items;
  private final boolean meanIsFree;
  private double mean;
  private double deviation = 1;

  EmRun(MarginalEstimation settings, ResponseMatrix responses, ItemStates items) {
    this.settings = settings;
    this.responses = responses;
    this.items = items;
    meanIsFree = items.scaleIsGiven();
  }

  Calibration run() {
    double moved = Double.POSITIVE_INFINITY;
    int steps = 0;
    while (moved > settings.tolerance() && steps < settings.mostSteps()) {
      moved = improve(expectation());
      steps++;
    }
    Expectation last = expectation();
    double[] information = new double[items.size()];
    Arrays.setAll(information, last::information);
    return new Calibration(
        MarginalEstimation.estimates(items, information),
        mean,
        deviation,
        last.logLikelihood(),
        steps,
        moved <= settings.tolerance());
  }

  private Expectation expectation() {
    Quadrature quadrature = Quadrature.around(mean, deviation, settings.nodes());
    return new Expectation(responses, items, quadrature).run();
  }

  /** One step of all values; the largest change. */
  private double improve(Expectation expectation) {
    double[] before = items.difficulties();
    for (int item = 0; item < items.size(); item++) {
      if (items.takesPart(item)) {
        items.step(item, expectation.expectedRight(item), expectation.information(item));
      }
    }
    double oldMean = mean;
    double oldDeviation = deviation;
    double newMean = meanIsFree ? expectation.mean() : 0;
    deviation = Math.max(SMALLEST_DEVIATION, StrictMath.sqrt(expectation.secondMoment(newMean)));
    double shift = items.shiftWanted();
    items.shift(shift);
    mean = newMean + shift;
    double moved = Math.max(Math.abs(mean - oldMean), Math.abs(deviation - oldDeviation));
    return Math.max(moved, items.farthestFrom(before));
  }
}
