package org.cehrs.practice.exam.scoring;

import java.util.List;
import java.util.function.Predicate;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.FormItem;

/** What it costs that difficulties are authors' estimates until they are calibrated. */
final class DifficultyError {

  // Above this share of uncalibrated items the whole scale is called provisional.
  private static final double PROVISIONAL_SHARE = 0.2;

  private DifficultyError() {}

  static boolean isProvisional(List<FormItem> scored, Predicate<ItemRef> calibrated) {
    long uncalibrated = scored.stream().filter(item -> !calibrated.test(item.item())).count();
    return uncalibrated > PROVISIONAL_SHARE * scored.size();
  }

  /** Standard error of theta, in logits, with the error of uncalibrated difficulties in it. */
  static double total(List<FormItem> scored, double theta, Predicate<ItemRef> calibrated) {
    double information = 0;
    double carried = 0;
    for (FormItem item : scored) {
      double p = TestCurve.probability(theta, item.difficulty());
      double variance = p * (1 - p);
      double error = calibrated.test(item.item()) ? 0 : variance * ColdStart.ERROR;
      information += variance;
      carried += error * error;
    }
    return StrictMath.sqrt(1 / information + carried / (information * information));
  }
}
