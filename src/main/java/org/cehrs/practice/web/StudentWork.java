package org.cehrs.practice.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.FinishedAttempt;
import org.cehrs.practice.web.pages.PracticeScore;
import org.cehrs.practice.web.pages.ResultPage;

/** What stands around one attempt on a teacher's page: whose it is, and the others. */
class StudentWork {

  private final Attempts attempts;
  private final Cohorts cohorts;
  private final ResultViews results;

  StudentWork(Attempts attempts, Cohorts cohorts, ResultViews results) {
    this.attempts = attempts;
    this.cohorts = cohorts;
    this.results = results;
  }

  ResultPage.OfStudent around(Attempt.Submitted shown, Optional<Exam> filter) {
    Attempt.Sitting sitting = shown.sitting();
    List<Attempt> all = attempts.of(sitting.activity(), sitting.candidate());
    List<FinishedAttempt> finished =
        all.stream()
            .filter(Attempt.Submitted.class::isInstance)
            .map(Attempt.Submitted.class::cast)
            .map(results::lineForTeacher)
            .toList();
    return new ResultPage.OfStudent(
        name(sitting), filter, rows(finished, shown.id()), finished.size() < all.size());
  }

  /** The student's name as the platform gives it, or a pseudonym. */
  String name(Attempt.Sitting sitting) {
    return cohorts
        .name(sitting.tenant(), sitting.candidate())
        .orElseGet(() -> ReportViews.pseudonym(sitting.candidate()));
  }

  private static List<ResultPage.AttemptRow> rows(List<FinishedAttempt> finished, AttemptId shown) {
    Optional<AttemptId> best =
        finished.stream().max(Comparator.comparingInt(StudentWork::rank)).map(FinishedAttempt::id);
    AttemptId latest = finished.getLast().id();
    return finished.stream()
        .map(one ->
            new ResultPage.AttemptRow(
                one,
                one.id().equals(shown),
                one.id().equals(latest),
                best.filter(one.id()::equals).isPresent()))
        .toList();
  }

  /** Attempts at one exam compare by their scores, or by their counts where it has none. */
  private static int rank(FinishedAttempt one) {
    return one.tally()
        .map(tally -> tally.score().map(PracticeScore::value).orElse(tally.correct()))
        .orElse(0);
  }
}
