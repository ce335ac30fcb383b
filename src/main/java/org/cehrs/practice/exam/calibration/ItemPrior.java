package org.cehrs.practice.exam.calibration;

import org.cehrs.practice.exam.scoring.ColdStart;
import org.cehrs.practice.exam.scoring.TestCurve;

/** What is known of an item's difficulty before its responses are looked at. */
public sealed interface ItemPrior {

  /** Nothing. */
  record Free() implements ItemPrior {}

  /** Its difficulty, in logits: the item is an anchor that holds the scale. */
  record Anchor(double difficulty) implements ItemPrior {
    public Anchor {
      TestCurve.requireDifficulty(difficulty);
    }
  }

  /**
   * An estimate of its authors.
   *
   * @param deviation of the estimate's error, in logits
   */
  record Rated(double difficulty, double deviation) implements ItemPrior {
    public Rated {
      TestCurve.requireDifficulty(difficulty);
      if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("an error's deviation is positive, got " + deviation);
      }
    }

    /** A cold-start difficulty. */
    public static Rated coldStart(double difficulty) {
      return new Rated(difficulty, ColdStart.ERROR);
    }
  }
}
