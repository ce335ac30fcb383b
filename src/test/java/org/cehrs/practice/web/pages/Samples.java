package org.cehrs.practice.web.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cehrs.practice.exam.attempt.AnswerEvent.Kind;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.passback.GradeState;

/** One page of each kind, filled with invented data. */
final class Samples {

  static final AttemptId ATTEMPT =
      new AttemptId(UUID.fromString("8a1d5c52-0000-4000-8000-000000000001"));
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Exam FULL = Exam.Whole.FULL;
  private static final Exam QUIZ = new Exam.DomainQuiz(ContentDomain.REP);
  private static final PracticeScore PASSED = new PracticeScore(412, 403, 421, 100, true);
  private static final PracticeScore ROUGH = new PracticeScore(381, 360, 410, 50, false);
  private static final GradeState SENT = new GradeState(GradeState.State.SENT, Optional.empty());

  private Samples() {}

  static Visit visit(boolean inFrame) {
    return new Visit(
        "/s/x",
        "form-token",
        inFrame,
        Optional.of("Ada Example"),
        Optional.of("Health Records 101, Autumn"),
        Optional.of(URI.create("http://127.0.0.1/course")));
  }

  static StartPage start(boolean inFrame) {
    return new StartPage(
        visit(inFrame),
        FULL,
        FULL.timeLimit(),
        Optional.empty(),
        List.of(
            new FinishedAttempt(ATTEMPT, 1, NOON, 71, 100, Optional.of(PASSED)),
            new FinishedAttempt(ATTEMPT, 2, NOON, 14, 20, Optional.empty())),
        false);
  }

  static StartPage resume() {
    return new StartPage(
        visit(false), QUIZ, Optional.empty(), Optional.of(ATTEMPT), List.of(), true);
  }

  static ExamListPage examList() {
    return new ExamListPage(
        visit(true),
        Exam.all().stream()
            .map(exam ->
                new ExamListPage.Entry(
                    exam,
                    exam.timeLimit(),
                    exam.equals(FULL),
                    exam.scaled()
                        ? Optional.of(
                            new FinishedAttempt(ATTEMPT, 1, NOON, 30, 50, Optional.of(ROUGH)))
                        : Optional.empty()))
            .toList());
  }

  static PlayerPage player(int position, Sheet sheet, Optional<Duration> timeLeft) {
    return new PlayerPage(
        visit(false),
        FULL,
        ATTEMPT,
        FULL.totalItems(),
        Question.of(position, SampleItems.item(position)),
        sheet,
        timeLeft,
        Optional.empty());
  }

  /** Seen to 60; answered but for each seventh; flagged at each tenth. */
  static Sheet sheet() {
    return Sheet.of(
        IntStream.rangeClosed(1, 60)
            .boxed()
            .flatMap(n ->
                Stream.of(
                    new Sheet.Entry(n, n, Kind.VIEW, ""),
                    new Sheet.Entry(n, n, Kind.ANSWER, n % 7 == 0 ? "" : n % 3 == 0 ? "a" : "b"),
                    new Sheet.Entry(n, n, Kind.STRIKE, n == 3 ? "d" : ""),
                    new Sheet.Entry(n, n, Kind.FLAG, n % 10 == 3 ? "on" : "off")))
            .toList());
  }

  static ReviewPage review(Sheet sheet) {
    return new ReviewPage(
        visit(false),
        FULL,
        ATTEMPT,
        FULL.totalItems(),
        sheet,
        Optional.of(Duration.ofMinutes(61).plusSeconds(7)));
  }

  static ConfirmPage confirm() {
    return new ConfirmPage(
        visit(false), FULL, ATTEMPT, Progress.of(125, sheet()), Optional.of(Duration.ofMinutes(9)));
  }

  static ResultPage result() {
    return new ResultPage(
        visit(false),
        FULL,
        ATTEMPT,
        Optional.empty(),
        1,
        NOON,
        false,
        74,
        100,
        Optional.of(PASSED),
        domains(),
        Optional.of(new GradeReturn(SENT, 412, 500)));
  }

  static ResultPage roughResult() {
    return new ResultPage(
        visit(true),
        Exam.Whole.DIAGNOSTIC,
        ATTEMPT,
        Optional.of("Ben Example"),
        2,
        NOON,
        true,
        31,
        50,
        Optional.of(ROUGH),
        domains(),
        Optional.of(
            new GradeReturn(
                new GradeState(
                    GradeState.State.PARKED, Optional.of("The course has no such column.")),
                381,
                500)));
  }

  static ResultPage quizResult() {
    return new ResultPage(
        visit(false),
        QUIZ,
        ATTEMPT,
        Optional.empty(),
        1,
        NOON,
        false,
        14,
        20,
        Optional.empty(),
        domains().subList(4, 5),
        Optional.empty());
  }

  private static List<DomainResult> domains() {
    return List.of(
        new DomainResult(
            ContentDomain.NCO,
            22,
            28,
            new Estimate(404.2, 392.1, 416.3),
            Standing.AT_OR_ABOVE,
            false),
        new DomainResult(
            ContentDomain.CO, 23, 32, new Estimate(394, 382, 406), Standing.NEAR, false),
        new DomainResult(
            ContentDomain.RCF, 12, 15, new Estimate(399, 386, 412), Standing.NEAR, false),
        new DomainResult(
            ContentDomain.RC, 7, 15, new Estimate(371, 358, 384), Standing.BELOW, true),
        new DomainResult(
            ContentDomain.REP, 5, 10, new Estimate(280, 270, 391), Standing.NEAR, false));
  }

  static ItemsPage items(ItemsPage.Filter filter) {
    return new ItemsPage(
        visit(false),
        FULL,
        ATTEMPT,
        filter,
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> new ItemsPage.Explained(n, SampleItems.item(n), sheet().mark(n)))
            .toList());
  }

  static ReportPage report() {
    return new ReportPage(
        visit(true),
        Optional.of(FULL),
        Exam.all(),
        12,
        2,
        List.of(
            row(ContentDomain.NCO, 12, 245, 336, Optional.of(new Estimate(401, 393, 409))),
            row(ContentDomain.CO, 12, 270, 384, Optional.of(new Estimate(392, 385, 399))),
            row(ContentDomain.RCF, 12, 120, 180, Optional.of(new Estimate(388, 378, 398))),
            row(ContentDomain.RC, 12, 101, 180, Optional.of(new Estimate(370, 358, 382))),
            row(ContentDomain.REP, 4, 28, 40, Optional.empty())),
        IntStream.rangeClosed(1, 12).mapToObj(Samples::student).toList());
  }

  static ReportPage emptyReport() {
    return new ReportPage(
        visit(true),
        Optional.empty(),
        Exam.all(),
        0,
        1,
        Stream.of(ContentDomain.values())
            .map(domain -> row(domain, 0, 0, 0, Optional.empty()))
            .toList(),
        List.of());
  }

  private static ReportPage.DomainRow row(
      ContentDomain domain, int students, int correct, int total, Optional<Estimate> mean) {
    return new ReportPage.DomainRow(domain, students, correct, total, mean);
  }

  private static ReportPage.StudentRow student(int n) {
    boolean full = n % 4 != 0;
    return new ReportPage.StudentRow(
        "Student " + n + " Example",
        full ? FULL : QUIZ,
        ATTEMPT,
        1,
        NOON,
        14,
        20,
        full ? Optional.of(n % 3 == 0 ? ROUGH : PASSED) : Optional.empty(),
        full
            ? Map.of(
                ContentDomain.NCO, new ReportPage.Count(22, 28),
                ContentDomain.CO, new ReportPage.Count(23, 32),
                ContentDomain.RCF, new ReportPage.Count(12, 15),
                ContentDomain.RC, new ReportPage.Count(7, 15),
                ContentDomain.REP, new ReportPage.Count(5, 10))
            : Map.of(ContentDomain.REP, new ReportPage.Count(14, 20)),
        Optional.of(SENT));
  }

  static MessagePage message() {
    return new MessagePage(
        visit(true),
        "This launch was used already",
        "Go back to your course and open the exam again.",
        Optional.of("Everything that showed \"Saved\" is safe."),
        Optional.of("7QK2M9XA"),
        Optional.of("nonce seen before; the platform sent the same id_token twice"));
  }

  static UnboundPage unbound() {
    return new UnboundPage(
        Optional.of("Ada Example"), Optional.of("Health Records 101"), "state-1", "7QK2M9XA");
  }
}
