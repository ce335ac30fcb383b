package org.cehrs.practice.exam.scoring;

import java.util.List;
import java.util.function.Predicate;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;

/** What a form of a given length is good for: a score, a rough estimate, or a count. */
public sealed interface Reported {

  /**
   * From 75 scored items: the score with its range.
   *
   * @param provisional whether the scale still rests on authors' estimates
   */
  record Scaled(int score, boolean passed, Range range, boolean provisional) implements Reported {}

  /**
   * From 40 scored items: the range counts, its ends rounded outward to tens. Says nothing of pass
   * or fail.
   */
  record RoughEstimate(int score, Range range, boolean provisional) implements Reported {}

  /** Below: the number correct and nothing else. */
  record Count(int correct, int total) implements Reported {}

  /** In scaled points: two times in three the score that has no error lies inside. */
  record Range(int low, int high) {}

  /** The largest error at the cut, in scaled points, that a single number may have. */
  double LARGEST_ERROR = 11;

  int ENOUGH_FOR_A_SCORE = 75;
  int ENOUGH_FOR_A_RANGE = 40;

  /**
   * The report on one attempt.
   *
   * @param calibrated whether an item's difficulty was estimated from responses
   */
  static Reported of(Form form, Score score, Predicate<ItemRef> calibrated) {
    if (!form.exam().scaled() || score.total() < ENOUGH_FOR_A_RANGE) {
      return new Count(score.correct(), score.total());
    }
    List<FormItem> scored = form.items().stream().filter(FormItem::scored).toList();
    boolean provisional = DifficultyError.isProvisional(scored, calibrated);
    double error =
        ScoreScale.POINTS_PER_LOGIT * DifficultyError.total(scored, score.theta(), calibrated);
    return score.total() >= ENOUGH_FOR_A_SCORE && form.scores().cutError() <= LARGEST_ERROR
        ? new Scaled(score.scaled(), score.passed(), range(score.scaled(), error, 1), provisional)
        : new RoughEstimate(score.scaled(), range(score.scaled(), error, 10), provisional);
  }

  private static Range range(int score, double error, int step) {
    int low = step * (int) StrictMath.floor((score - error) / step);
    int high = step * (int) StrictMath.ceil((score + error) / step);
    return new Range(Math.max(ScoreScale.LOWEST, low), Math.min(ScoreScale.HIGHEST, high));
  }
}
