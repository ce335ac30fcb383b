package org.cehrs.practice.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.ResultRelease;
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
import org.cehrs.practice.web.pages.DomainResult;
import org.cehrs.practice.web.pages.Estimate;
import org.cehrs.practice.web.pages.FinishedAttempt;
import org.cehrs.practice.web.pages.PracticeScore;
import org.cehrs.practice.web.pages.ResultPage;
import org.cehrs.practice.web.pages.Standing;
import org.cehrs.practice.web.pages.Tally;
import org.cehrs.practice.web.pages.Visit;

/** Scores as pages print them. */
class ResultViews {

  /** Until responses have been calibrated, every difficulty is its authors' estimate. */
  private static final Predicate<ItemRef> NOTHING_CALIBRATED = item -> false;

  private final Attempts attempts;
  private final GradeQueue grades;
  private final ResultRelease release;

  ResultViews(Attempts attempts, GradeQueue grades, ResultRelease release) {
    this.attempts = attempts;
    this.grades = grades;
    this.release = release;
  }

  /**
   * The result page of the reader's own attempt.
   *
   * @param late whether an answer came after the end just now
   */
  ResultPage own(Visit visit, Attempt.Submitted done, boolean late) {
    return page(visit, done, Optional.empty(), late);
  }

  /** The result page for the student's teacher. */
  ResultPage ofStudent(Visit visit, Attempt.Submitted done, ResultPage.OfStudent student) {
    return page(visit, done, Optional.of(student), false);
  }

  private ResultPage page(
      Visit visit, Attempt.Submitted done, Optional<ResultPage.OfStudent> student, boolean late) {
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
        late,
        score.correct(),
        score.total(),
        practiceScore(form, score),
        domains(form, score),
        student.isPresent() || release.showsExplanations(done),
        grades.state(done.id()));
  }

  /** One line about a finished attempt, for its student. */
  FinishedAttempt line(Attempt.Submitted done) {
    return new FinishedAttempt(
        done.id(),
        done.sitting().number(),
        done.submittedAt(),
        release.showsResult(done) ? Optional.of(tally(done)) : Optional.empty());
  }

  /** The same for a teacher, from whom nothing is withheld. */
  FinishedAttempt lineForTeacher(Attempt.Submitted done) {
    return new FinishedAttempt(
        done.id(), done.sitting().number(), done.submittedAt(), Optional.of(tally(done)));
  }

  private Tally tally(Attempt.Submitted done) {
    Score score = score(done);
    return new Tally(
        score.correct(), score.total(), practiceScore(attempts.form(done.id()), score));
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

  private Score score(Attempt.Submitted done) {
    return attempts
        .score(done.id())
        .orElseThrow(() -> new IllegalStateException("attempt " + done.id() + " has no score"));
  }
}
