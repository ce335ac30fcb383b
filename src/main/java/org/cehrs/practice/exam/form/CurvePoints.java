package org.cehrs.practice.exam.form;

import org.cehrs.practice.exam.scoring.ScoreScale;
import org.cehrs.practice.exam.scoring.TestCurve;

/**
 * Where the curves of two forms are compared. Under the Rasch model items whose curves agree at
 * these three abilities agree in information there as well.
 *
 * @param below expected number correct one logit below the cut
 * @param cut at the cut
 * @param above one logit above it
 * @param information at the cut
 */
record CurvePoints(double below, double cut, double above, double information) {

  static final CurvePoints NONE = new CurvePoints(0, 0, 0, 0);

  static CurvePoints of(double difficulty) {
    double cut = TestCurve.probability(ScoreScale.CUT_THETA, difficulty);
    return new CurvePoints(
        TestCurve.probability(ScoreScale.CUT_THETA - 1, difficulty),
        cut,
        TestCurve.probability(ScoreScale.CUT_THETA + 1, difficulty),
        cut * (1 - cut));
  }

  CurvePoints plus(CurvePoints other) {
    return new CurvePoints(
        below + other.below, cut + other.cut, above + other.above, information + other.information);
  }

  CurvePoints minus(CurvePoints other) {
    return plus(other.times(-1));
  }

  CurvePoints times(double factor) {
    return new CurvePoints(below * factor, cut * factor, above * factor, information * factor);
  }
}
