package org.cehrs.practice.exam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cehrs.practice.exam.scoring.TestCurve;
import org.cehrs.practice.exam.scoring.WarmEstimate;

/** One candidate's ability, from all scored items and from all but one. */
final class Abilities {

  private final List<AnsweredForm.Answer> answers;
  private final int[] places;
  private final Optional<TestCurve> curve;
  private final Optional<WarmEstimate> estimate;
  private int right;

  Abilities(AnsweredForm form) {
    answers = form.answers();
    places = new int[answers.size()];
    List<Double> difficulties = new ArrayList<>();
    for (int answer = 0; answer < places.length; answer++) {
      AnsweredForm.Answer given = answers.get(answer);
      places[answer] = difficulties.size();
      if (given.place().scored()) {
        difficulties.add(given.place().difficulty());
        right += given.right() ? 1 : 0;
      }
    }
    curve = difficulties.isEmpty() ? Optional.empty() : Optional.of(TestCurve.of(difficulties));
    estimate = curve.map(all -> WarmEstimate.of(all, right));
  }

  OptionalDouble theta() {
    return estimate.stream().mapToDouble(WarmEstimate::theta).findFirst();
  }

  OptionalDouble errorVariance() {
    return estimate.stream()
        .mapToDouble(found -> found.standardError() * found.standardError())
        .findFirst();
  }

  /** The ability without an answer; empty where nothing else was scored. */
  OptionalDouble without(int answer) {
    if (!answers.get(answer).place().scored()) {
      return theta();
    }
    int rightWithout = right - (answers.get(answer).right() ? 1 : 0);
    return curve
        .filter(all -> all.size() > 1)
        .map(all -> WarmEstimate.near(all.without(places[answer]), rightWithout, theta().orElse(0)))
        .stream()
        .mapToDouble(WarmEstimate::theta)
        .findFirst();
  }
}
