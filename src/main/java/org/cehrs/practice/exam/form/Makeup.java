package org.cehrs.practice.exam.form;

import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.scoring.ScoreScale;
import org.cehrs.practice.exam.scoring.TestCurve;

/**
 * What adds up over a form's items and has to meet the target. Under the Rasch model forms whose
 * curves agree at these three abilities agree in information there as well.
 *
 * @param below expected number correct one logit below the cut
 * @param cut at the cut
 * @param above one logit above it
 * @param information at the cut
 * @param recall number of recall items
 * @param analysis number of analysis items; the rest are application items
 */
record Makeup(
    double below, double cut, double above, double information, double recall, double analysis) {

  static final Makeup NOTHING = new Makeup(0, 0, 0, 0, 0, 0);

  static Makeup of(double difficulty, CognitiveLevel level) {
    double cut = TestCurve.probability(ScoreScale.CUT_THETA, difficulty);
    return new Makeup(
        TestCurve.probability(ScoreScale.CUT_THETA - 1, difficulty),
        cut,
        TestCurve.probability(ScoreScale.CUT_THETA + 1, difficulty),
        cut * (1 - cut),
        level == CognitiveLevel.RECALL ? 1 : 0,
        level == CognitiveLevel.ANALYSIS ? 1 : 0);
  }

  Makeup plus(Makeup other) {
    return plus(other, 1);
  }

  Makeup minus(Makeup other) {
    return plus(other, -1);
  }

  /** The sum of this and so many times the other. */
  Makeup plus(Makeup other, double times) {
    return new Makeup(
        below + times * other.below,
        cut + times * other.cut,
        above + times * other.above,
        information + times * other.information,
        recall + times * other.recall,
        analysis + times * other.analysis);
  }
}
