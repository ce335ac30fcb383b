package org.cehrs.practice.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.scoring.DomainEstimate;
import org.cehrs.practice.exam.scoring.DomainPopulation;
import org.cehrs.practice.exam.scoring.DomainProfile;
import org.cehrs.practice.exam.scoring.Reported;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.exam.scoring.ScoreScale;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.NewGrade;
import org.cehrs.practice.web.pages.DomainResult;
import org.cehrs.practice.web.pages.Estimate;
import org.cehrs.practice.web.pages.FinishedAttempt;
import org.cehrs.practice.web.pages.GradeReturn;
import org.cehrs.practice.web.pages.PracticeScore;
import org.cehrs.practice.web.pages.ResultPage;
import org.cehrs.practice.web.pages.Standing;
import org.cehrs.practice.web.pages.Visit;

/** Scores as pages print them. */
class ResultViews {

  /** Until responses have been calibrated, every difficulty is its authors' estimate. */
  private static final Predicate<ItemRef> NOTHING_CALIBRATED = item -> false;

  private final Attempts attempts;
  private final GradeQueue grades;

  ResultViews(Attempts attempts, GradeQueue grades) {
    this.attempts = attempts;
    this.grades = grades;
  }

  /**
   * The result page.
   *
   * @param student whose result a teacher looks at; empty where it is the reader's own
   */
  ResultPage page(Visit visit, Attempt.Submitted done, Optional<String> student) {
    Score score = score(done);
    Form form = attempts.form(done.id());
    return new ResultPage(
        visit,
        done.sitting().exam(),
        done.id(),
        student,
        done.sitting().number(),
        done.submittedAt(),
        done.sitting().deadline().filter(done.submittedAt()::equals).isPresent(),
        score.correct(),
        score.total(),
        practiceScore(form, score),
        domains(form, score),
        grades.state(done.id()).map(state -> gradeReturn(done, score, state)));
  }

  /** One line about a finished attempt. */
  FinishedAttempt line(Attempt.Submitted done) {
    Score score = score(done);
    return new FinishedAttempt(
        done.id(),
        done.sitting().number(),
        done.submittedAt(),
        score.correct(),
        score.total(),
        practiceScore(attempts.form(done.id()), score));
  }

  /** The score as the length of its form allows it to be told; empty where that is a count. */
  static Optional<PracticeScore> practiceScore(Form form, Score score) {
    return switch (Reported.of(form, score, NOTHING_CALIBRATED)) {
      case Reported.Scaled(int value, boolean passed, var range, boolean provisional) ->
          Optional.of(new PracticeScore(value, range.low(), range.high(), score.total(), passed));
      case Reported.RoughEstimate(int value, var range, boolean provisional) ->
          Optional.of(
              new PracticeScore(value, range.low(), range.high(), score.total(), score.passed()));
      case Reported.Count(int correct, int total) -> Optional.empty();
    };
  }

  private static List<DomainResult> domains(Form form, Score score) {
    return DomainProfile.of(form, score, DomainPopulation.ASSUMED).stream()
        .map(ResultViews::domain)
        .toList();
  }

  private static DomainResult domain(DomainEstimate estimate) {
    double value = ScoreScale.exact(estimate.mean());
    double reach = estimate.deviation() * ScoreScale.POINTS_PER_LOGIT;
    return new DomainResult(
        estimate.score().domain(),
        estimate.score().correct(),
        estimate.score().total(),
        new Estimate(value, value - reach, value + reach),
        standing(estimate.standing()),
        estimate.unusuallyLow());
  }

  private static Standing standing(DomainEstimate.Standing standing) {
    return switch (standing) {
      case AT_OR_ABOVE -> Standing.AT_OR_ABOVE;
      case NEAR -> Standing.NEAR;
      case BELOW -> Standing.BELOW;
    };
  }

  private static GradeReturn gradeReturn(Attempt.Submitted done, Score score, GradeState state) {
    NewGrade posted = NewGrade.of(done, score);
    return new GradeReturn(state, (int) posted.scoreGiven(), (int) posted.scoreMaximum());
  }

  private Score score(Attempt.Submitted done) {
    return attempts
        .score(done.id())
        .orElseThrow(() -> new IllegalStateException("attempt " + done.id() + " has no score"));
  }
}
