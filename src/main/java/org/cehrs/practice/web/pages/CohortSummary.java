package org.cehrs.practice.web.pages;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cehrs.practice.web.pages.ReportPage.DomainRow;

/** Says in sentences what a cohort's tables show. */
final class CohortSummary {

  private CohortSummary() {}

  static List<String> of(ReportPage page) {
    List<String> sentences = new ArrayList<>();
    page.closed().ifPresent(since -> sentences.add(closed(since)));
    sentences.add(turnout(page));
    if (page.students().stream().anyMatch(student -> student.score().isPresent())) {
      sentences.add(scores(page));
    }
    if (page.domains().stream().anyMatch(domain -> domain.mean().isPresent())) {
      sentences.add(domains(page));
    }
    return List.copyOf(sentences);
  }

  private static String closed(Instant since) {
    return "This course was closed at "
        + Wording.moment(since)
        + ": its students read their results and begin no more exams.";
  }

  private static String turnout(ReportPage page) {
    return Wording.count(page.finished(), "student")
        + (page.finished() == 1 ? " has" : " have")
        + " finished, "
        + page.inProgress()
        + (page.inProgress() == 1 ? " is" : " are")
        + " in progress.";
  }

  private static String scores(ReportPage page) {
    List<PracticeScore> scores =
        page.students().stream().flatMap(student -> student.score().stream()).toList();
    long passed = scores.stream().filter(PracticeScore::passed).count();
    return passed
        + " of "
        + Wording.count(scores.size(), "practice score")
        + (passed == 1 ? " is" : " are")
        + " at or above the passing standard of 390.";
  }

  // An interval that holds the standard says neither above nor below.
  private static String domains(ReportPage page) {
    return "Means clearly below the standard: "
        + titles(page, mean -> mean.high() < Axis.STANDARD)
        + ". Clearly above: "
        + titles(page, mean -> mean.low() > Axis.STANDARD)
        + ". The others are too close to tell.";
  }

  private static String titles(ReportPage page, Predicate<Estimate> which) {
    String titles =
        page.domains().stream()
            .filter(row -> row.mean().filter(which).isPresent())
            .map(DomainRow::domain)
            .map(domain -> domain.title())
            .collect(joining(", "));
    return titles.isEmpty() ? "none" : titles;
  }
}
