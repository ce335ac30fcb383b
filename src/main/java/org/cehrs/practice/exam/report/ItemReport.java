package org.cehrs.practice.exam.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.calibration.ItemFit;
import org.cehrs.practice.exam.scoring.ScoreScale;
import org.cehrs.practice.exam.scoring.TestCurve;

/** What may be said of an item after so many responses. */
public sealed interface ItemReport {

  /** Fewer responses than this are only counted. */
  int ENOUGH = 30;

  ItemRef item();

  int responses();

  int right();

  /** Too few responses for anything but counts. */
  record Counts(ItemRef item, int responses, int right, int omitted) implements ItemReport {}

  /**
   * The full statistics.
   *
   * @param difficulty in logits, as the forms had it
   * @param fit of the responses to that difficulty
   */
  record Statistics(
      ItemRef item,
      Facility facility,
      double difficulty,
      Discrimination discrimination,
      ItemFit fit,
      Options options,
      Optional<Duration> medianTime)
      implements ItemReport {

    @Override
    public int responses() {
      return facility.responses();
    }

    @Override
    public int right() {
      return facility.right();
    }

    /** The model's chance that a just-qualified candidate answers right. */
    public double expectedAtCut() {
      return TestCurve.probability(ScoreScale.CUT_THETA, difficulty);
    }
  }

  /**
   * Who chose what.
   *
   * @param omitted how many left the item out although they went on
   */
  record Options(List<OptionRow> rows, int omitted) {
    public Options {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One option.
   *
   * @param share of all responses, 0 to 1
   * @param meanAbility of those who chose it, in logits; empty where nobody did
   * @param correlation of choosing it and ability: above 0 for a distractor means that the able
   *     choose it, so look at the key
   */
  record OptionRow(
      Choice choice,
      int chosen,
      double share,
      OptionalDouble meanAbility,
      OptionalDouble correlation) {}
}
