package org.cehrs.practice.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.report.CohortReport;
import org.cehrs.practice.exam.report.FinishedAttempt;
import org.cehrs.practice.exam.report.GroupMean;
import org.cehrs.practice.exam.scoring.DomainScore;
import org.cehrs.practice.web.pages.Enrolment;
import org.cehrs.practice.web.pages.Estimate;
import org.cehrs.practice.web.pages.ReportPage;
import org.cehrs.practice.web.pages.Visit;

/** The cohort report as the page prints it. */
class ReportViews {

  private final Attempts attempts;

  ReportViews(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * How many take part.
   *
   * @param begun students with an attempt, finished or not
   * @param inProgress students with an attempt that is open
   * @param enrolment empty where the platform offers no list
   * @param closed since when students begin nothing more
   */
  record Turnout(
      int begun, int inProgress, Optional<Enrolment> enrolment, Optional<Instant> closed) {}

  ReportPage page(
      Visit visit, Optional<Exam> exam, List<Cohorts.Finished> finished, Turnout turnout) {
    CohortReport report = CohortReport.of(finished.stream().map(ReportViews::attempt).toList());
    return new ReportPage(
        visit,
        turnout.closed(),
        exam,
        Exam.all(),
        turnout.enrolment(),
        turnout.begun(),
        report.students().size(),
        turnout.inProgress(),
        report.domains().stream().map(ReportViews::domain).toList(),
        students(finished));
  }

  private static FinishedAttempt attempt(Cohorts.Finished one) {
    Attempt.Sitting sitting = one.attempt().sitting();
    return new FinishedAttempt(
        sitting.id(),
        sitting.candidate(),
        sitting.exam(),
        one.attempt().submittedAt(),
        one.score());
  }

  private static ReportPage.DomainRow domain(CohortReport.DomainRow row) {
    return new ReportPage.DomainRow(
        row.domain(), row.students(), row.correct(), row.total(), mean(row.mean()));
  }

  private static Optional<Estimate> mean(GroupMean mean) {
    return switch (mean) {
      case GroupMean.TooFew few -> Optional.empty();
      case GroupMean.Known(int points, int low, int high) ->
          Optional.of(new Estimate(points, low, high));
    };
  }

  /** One row a student and exam: the latest attempt. */
  private List<ReportPage.StudentRow> students(List<Cohorts.Finished> finished) {
    return latest(finished).stream()
        .map(this::student)
        .sorted(
            Comparator.comparing(ReportPage.StudentRow::name)
                .thenComparing(row -> row.exam().code()))
        .toList();
  }

  private static List<Cohorts.Finished> latest(List<Cohorts.Finished> finished) {
    record Key(CandidateId candidate, Exam exam) {}
    Map<Key, Cohorts.Finished> latest = new LinkedHashMap<>();
    for (Cohorts.Finished one : finished) {
      Attempt.Sitting sitting = one.attempt().sitting();
      latest.put(new Key(sitting.candidate(), sitting.exam()), one);
    }
    return List.copyOf(latest.values());
  }

  private ReportPage.StudentRow student(Cohorts.Finished one) {
    Attempt.Sitting sitting = one.attempt().sitting();
    return new ReportPage.StudentRow(
        one.name().orElseGet(() -> pseudonym(sitting.candidate())),
        sitting.exam(),
        sitting.id(),
        sitting.number(),
        one.attempt().submittedAt(),
        one.score().correct(),
        one.score().total(),
        ResultViews.practiceScore(attempts.form(sitting.id()), one.score()),
        one.score().domains().stream()
            .collect(
                Collectors.toMap(
                    DomainScore::domain,
                    score -> new ReportPage.Count(score.correct(), score.total()))),
        one.grade());
  }

  /** A stable name where the platform withholds names. */
  static String pseudonym(CandidateId candidate) {
    return "Student " + candidate.toString().substring(0, 4).toUpperCase(Locale.ROOT);
  }
}
