package org.cehrs.practice.web;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.web.pages.PracticeScore;
import org.cehrs.practice.web.pages.ReportPage;

/**
 * The students' table of a report as comma separated values (RFC 4180), the same numbers as on the
 * page. It never says what a student is granted.
 */
final class ReportCsv {

  /** Without it Excel reads UTF-8 as the system's own encoding. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** A spreadsheet would take what begins so for a formula; also the wide forms of East Asia. */
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private ReportCsv() {}

  static String of(ReportPage page) {
    return Stream.concat(Stream.of(heads()), page.students().stream().map(ReportCsv::cells))
        .map(ReportCsv::line)
        .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
  }

  private static List<String> heads() {
    List<String> heads =
        new ArrayList<>(
            List.of(
                "student",
                "exam",
                "attempt",
                "finished_at",
                "correct",
                "total",
                "practice_score",
                "score_low",
                "score_high",
                "rough_estimate",
                "passed"));
    Arrays.stream(ContentDomain.values())
        .flatMap(domain -> Stream.of(domain + "_correct", domain + "_total"))
        .forEach(heads::add);
    heads.add("gradebook");
    return heads;
  }

  private static List<String> cells(ReportPage.StudentRow row) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                row.name(),
                row.exam().code(),
                String.valueOf(row.number()),
                row.submittedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                String.valueOf(row.correct()),
                String.valueOf(row.total()),
                score(row, PracticeScore::value),
                score(row, PracticeScore::low),
                score(row, PracticeScore::high),
                score(row, one -> one.rough() ? "yes" : "no"),
                score(row, one -> one.passed() ? "yes" : "no")));
    Arrays.stream(ContentDomain.values())
        .map(row::count)
        .flatMap(count ->
            Stream.of(count.map(ReportPage.Count::correct), count.map(ReportPage.Count::total)))
        .forEach(number -> cells.add(number.map(String::valueOf).orElse("")));
    cells.add(row.gradeWords());
    return cells;
  }

  /** Empty for an exam that is not scaled. */
  private static String score(ReportPage.StudentRow row, Function<PracticeScore, Object> part) {
    Optional<PracticeScore> score = row.score();
    return score.map(part).map(String::valueOf).orElse("");
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Spreadsheets show what stands behind an apostrophe as it is. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(one -> ",\"\r\n".indexOf(one) >= 0)
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
