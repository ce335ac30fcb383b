package org.cehrs.practice.web;

import java.util.Optional;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.scoring.DomainScore;
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
        practiceScore(done, score),
        score.domains().stream().map(ResultViews::domain).toList(),
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
        practiceScore(done, score));
  }

  static Optional<PracticeScore> practiceScore(Attempt.Submitted done, Score score) {
    return Optional.of(score)
        .filter(any -> done.sitting().exam().scaled())
        .map(ResultViews::scaled);
  }

  private static PracticeScore scaled(Score score) {
    double error = score.standardError() * ScoreScale.POINTS_PER_LOGIT;
    int low = clamp((int) StrictMath.floor(score.scaled() - error));
    int high = clamp((int) StrictMath.ceil(score.scaled() + error));
    return new PracticeScore(score.scaled(), low, high, score.total(), score.passed());
  }

  private static int clamp(int scaled) {
    return Math.clamp(scaled, ScoreScale.LOWEST, ScoreScale.HIGHEST);
  }

  private static DomainResult domain(DomainScore score) {
    return new DomainResult(
        score.domain(), score.correct(), score.total(), estimate(score), Standing.NEAR);
  }

  private static Estimate estimate(DomainScore score) {
    double value = ScoreScale.exact(score.theta());
    double error = score.standardError() * ScoreScale.POINTS_PER_LOGIT;
    return new Estimate(value, value - error, value + error);
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
