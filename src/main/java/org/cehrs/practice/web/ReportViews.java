package org.cehrs.practice.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.scoring.DomainScore;
import org.cehrs.practice.web.pages.ReportPage;
import org.cehrs.practice.web.pages.Visit;

/** The cohort report as the page prints it. */
class ReportViews {

  ReportPage page(
      Visit visit, Optional<Exam> exam, List<Cohorts.Finished> finished, int inProgress) {
    List<Cohorts.Finished> latest = latest(finished);
    return new ReportPage(
        visit,
        exam,
        Exam.all(),
        (int) latest.stream().map(one -> one.attempt().sitting().candidate()).distinct().count(),
        inProgress,
        Arrays.stream(ContentDomain.values()).map(domain -> domain(domain, latest)).toList(),
        students(latest));
  }

  /** The attempt that counts is each student's latest at each exam. */
  private static List<Cohorts.Finished> latest(List<Cohorts.Finished> finished) {
    record Key(CandidateId candidate, Exam exam) {}
    Map<Key, Cohorts.Finished> latest = new LinkedHashMap<>();
    for (Cohorts.Finished one : finished) {
      Attempt.Sitting sitting = one.attempt().sitting();
      latest.put(new Key(sitting.candidate(), sitting.exam()), one);
    }
    return List.copyOf(latest.values());
  }

  private static ReportPage.DomainRow domain(ContentDomain domain, List<Cohorts.Finished> latest) {
    List<Cohorts.Finished> having =
        latest.stream().filter(one -> score(one, domain).isPresent()).toList();
    return new ReportPage.DomainRow(
        domain,
        (int) having.stream().map(one -> one.attempt().sitting().candidate()).distinct().count(),
        having.stream().mapToInt(one -> score(one, domain).orElseThrow().correct()).sum(),
        having.stream().mapToInt(one -> score(one, domain).orElseThrow().total()).sum(),
        Optional.empty());
  }

  private static List<ReportPage.StudentRow> students(List<Cohorts.Finished> latest) {
    return latest.stream()
        .map(ReportViews::student)
        .sorted(
            Comparator.comparing(ReportPage.StudentRow::name)
                .thenComparing(row -> row.exam().code()))
        .toList();
  }

  private static ReportPage.StudentRow student(Cohorts.Finished one) {
    Attempt.Sitting sitting = one.attempt().sitting();
    return new ReportPage.StudentRow(
        one.name().orElseGet(() -> pseudonym(sitting.candidate())),
        sitting.exam(),
        sitting.id(),
        sitting.number(),
        one.attempt().submittedAt(),
        one.score().correct(),
        one.score().total(),
        ResultViews.practiceScore(one.attempt(), one.score()),
        one.score().domains().stream()
            .collect(
                Collectors.toMap(
                    DomainScore::domain,
                    score -> new ReportPage.Count(score.correct(), score.total()))),
        one.grade());
  }

  /** A stable name where the platform withholds names. */
  static String pseudonym(CandidateId candidate) {
    return "Student " + candidate.toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);
  }

  private static Optional<DomainScore> score(Cohorts.Finished one, ContentDomain domain) {
    return one.score().domains().stream().filter(score -> score.domain() == domain).findFirst();
  }
}
