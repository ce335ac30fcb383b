package org.cehrs.practice.web.pages;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cehrs.practice.delivery.Receipt;
import org.cehrs.practice.delivery.Receipts;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AnswerEvent.Kind;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.Received;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Admission;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradePlace;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.LaneRest;
import org.cehrs.practice.passback.Obstacle;

/** One page of each kind, filled with invented data. */
final class Samples {

  static final AttemptId ATTEMPT =
      new AttemptId(UUID.fromString("8a1d5c52-0000-4000-8000-000000000001"));
  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Exam FULL = Exam.Whole.FULL;
  private static final Exam QUIZ = new Exam.DomainQuiz(ContentDomain.REP);
  private static final PracticeScore PASSED = new PracticeScore(412, 403, 421, 100, true);
  private static final PracticeScore ROUGH = new PracticeScore(381, 360, 410, 50, false);
  private static final GradeState SENT =
      new GradeState(GradeState.State.SENT, 412, 500, Optional.empty(), Optional.empty());
  private static final GradeState PARKED =
      new GradeState(
          GradeState.State.PARKED,
          381,
          500,
          Optional.of("the platform knows this place no longer (404)"),
          Optional.of(Obstacle.COLUMN_GONE));

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
        Duration.ofMinutes(15),
        LinkSettings.DEFAULT,
        new Admission.Admitted(),
        Optional.empty(),
        List.of(
            new FinishedAttempt(ATTEMPT, 1, NOON, tally(71, 100, Optional.of(PASSED))),
            new FinishedAttempt(ATTEMPT, 2, NOON, Optional.empty())),
        false);
  }

  static StartPage resume() {
    return new StartPage(
        visit(false),
        QUIZ,
        Optional.empty(),
        Duration.ZERO,
        LinkSettings.DEFAULT,
        new Admission.Admitted(),
        Optional.of(ATTEMPT),
        List.of(),
        true);
  }

  private static Optional<Tally> tally(int correct, int total, Optional<PracticeScore> score) {
    return Optional.of(new Tally(correct, total, score));
  }

  static StartPage closed() {
    return new StartPage(
        visit(false),
        FULL,
        FULL.timeLimit(),
        Duration.ZERO,
        LinkSettings.DEFAULT,
        new Admission.NoneLeft(2),
        Optional.empty(),
        List.of(),
        false);
  }

  static WithheldPage withheld(Optional<Instant> from) {
    return new WithheldPage(
        visit(false), FULL, ATTEMPT, 1, NOON, "results", from, from.isPresent());
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
                            new FinishedAttempt(
                                ATTEMPT, 1, NOON, tally(30, 50, Optional.of(ROUGH))))
                        : Optional.empty()))
            .toList());
  }

  private static final Place PLACE = Place.ofAttempt(visit(false), FULL, ATTEMPT);

  static PlayerPage player(int position, Sheet sheet, Optional<Duration> timeLeft) {
    return new PlayerPage(
        visit(false),
        PLACE,
        FULL.totalItems(),
        Question.of(position, SampleItems.item(position)),
        sheet,
        timeLeft,
        Duration.ZERO,
        Optional.empty());
  }

  private static final AccommodationsPage.Student GRANTED =
      new AccommodationsPage.Student(
          "/" + ATTEMPT.value(),
          "Ada Example",
          new Accommodation(new Accommodation.Pace.Times(175), Duration.ofMinutes(15)));

  static AccommodationsPage accommodations() {
    return new AccommodationsPage(
        visit(true),
        List.of(
            GRANTED,
            new AccommodationsPage.Student(
                "/listed?user=7", "Bartholomew Featherstonehaugh-Okonkwo", Accommodation.NONE)),
        false,
        Optional.of(GRANTED));
  }

  static AccommodationPage accommodation() {
    return new AccommodationPage(
        visit(true), GRANTED, "custom", "9", "15", Map.of("factor", "The time must be a number."));
  }

  static ReceiptPage receipt(Optional<Receipts.Check> check) {
    return new ReceiptPage(
        visit(true),
        "Ada Example",
        new Receipt(
            ATTEMPT,
            FULL.title(),
            1,
            NOON,
            List.of(
                new Received(1, "b", 4, NOON.minusSeconds(600)),
                new Received(2, "", 9, NOON.minusSeconds(60)))),
        check);
  }

  static BreakPage pause() {
    return pause(720);
  }

  static BreakPage pause(int secondsLeft) {
    return new BreakPage(
        visit(false),
        FULL,
        ATTEMPT,
        NOON.plusSeconds(secondsLeft),
        Duration.ofSeconds(secondsLeft),
        Optional.of(Duration.ofMinutes(81).plusSeconds(9)),
        true);
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

  static ReviewPage review(Sheet sheet, Optional<Duration> left) {
    return new ReviewPage(visit(false), PLACE, FULL.totalItems(), sheet, left);
  }

  static PlayerPage tutorial(int position) {
    return new PlayerPage(
        visit(true),
        Place.ofTutorial(visit(true), "b-C--"),
        Tutorial.TOTAL,
        Tutorial.question(position),
        sheet(),
        Optional.of(Duration.ofMinutes(125)),
        Duration.ZERO,
        Optional.empty());
  }

  static ResultPage result() {
    return result(Optional.empty(), SENT);
  }

  static ResultPage result(Optional<ResultPage.OfStudent> student, GradeState grade) {
    return new ResultPage(
        visit(false),
        FULL,
        ATTEMPT,
        student,
        1,
        NOON,
        false,
        false,
        74,
        100,
        Optional.of(PASSED),
        domains(),
        true,
        Optional.of(grade));
  }

  static ResultPage.OfStudent ben() {
    AttemptId other = new AttemptId(UUID.fromString("8a1d5c52-0000-4000-8000-000000000002"));
    return new ResultPage.OfStudent(
        "Ben Example",
        Optional.of(Exam.Whole.DIAGNOSTIC),
        List.of(
            new ResultPage.AttemptRow(
                new FinishedAttempt(
                    other, 1, NOON, Optional.of(new Tally(36, 50, Optional.of(PASSED)))),
                false,
                false,
                true),
            new ResultPage.AttemptRow(
                new FinishedAttempt(
                    ATTEMPT, 2, NOON, Optional.of(new Tally(31, 50, Optional.of(ROUGH)))),
                true,
                true,
                false)),
        true);
  }

  static ResultPage roughResult() {
    return new ResultPage(
        visit(true),
        Exam.Whole.DIAGNOSTIC,
        ATTEMPT,
        Optional.of(ben()),
        2,
        NOON,
        true,
        false,
        31,
        50,
        Optional.of(ROUGH),
        domains(),
        true,
        Optional.of(PARKED));
  }

  static CourseGradesPage courseGrades() {
    return new CourseGradesPage(
        visit(false),
        List.of(standing("Full practice exam", 21, 2, 3), standing("Diagnostic exam", 24, 0, 0)),
        Optional.of(new LaneRest(NOON, 4, Optional.of("lms.example.edu does not answer"))),
        Optional.of(3));
  }

  private static CourseGrades.Standing standing(String title, int sent, int waiting, int parked) {
    return new CourseGrades.Standing(
        new GradePlace(
            new ActivityId(UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8))),
            title,
            "link-1",
            false,
            "full",
            Optional.empty(),
            Optional.empty(),
            0),
        UUID.fromString("8a1d5c52-0000-4000-8000-000000000009"),
        sent,
        waiting,
        parked);
  }

  static ExamGradesPage examGrades(boolean compared) {
    return new ExamGradesPage(
        visit(false),
        standing("Full practice exam", 2, 0, 1).place().activity(),
        "Full practice exam",
        List.of(
            gradeRow(1, "Ana Example", SENT, compared, new Comparison.Equal(82.4, 100)),
            gradeRow(2, "Ben Example", PARKED, compared, new Comparison.Missing()),
            gradeRow(3, "Cleo Example", SENT, compared, new Comparison.Different(90, 100))),
        compared,
        compared ? Optional.empty() : Optional.of("lms.example.edu does not answer"),
        Optional.empty(),
        Optional.empty());
  }

  private static ExamGradesPage.Row gradeRow(
      int number, String name, GradeState grade, boolean compared, Comparison held) {
    return new ExamGradesPage.Row(
        new CandidateId(new UUID(7, number)),
        name,
        number,
        grade,
        Optional.of(held).filter(one -> compared));
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
        true,
        14,
        20,
        Optional.empty(),
        domains().subList(4, 5),
        false,
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
    return items(filter, Optional.empty());
  }

  static ItemsPage items(ItemsPage.Filter filter, Optional<ResultPage.OfStudent> student) {
    return new ItemsPage(
        visit(false),
        FULL,
        ATTEMPT,
        student,
        filter,
        IntStream.rangeClosed(1, 10)
            .mapToObj(n -> new ItemsPage.Explained(n, SampleItems.item(n), sheet().mark(n)))
            .toList());
  }

  static ReportPage report() {
    return new ReportPage(
        visit(true),
        Optional.empty(),
        Optional.of(FULL),
        Exam.all(),
        Optional.of(
            new Enrolment(
                Optional.of(
                    new Enrolment.Listed(
                        NOON,
                        Duration.ofMinutes(3),
                        17,
                        List.of("Dee Delta", "Zoë O'Brien-Łukasz", "陈 伟"),
                        1,
                        1)),
                Optional.of("the platform answered 503"),
                false)),
        14,
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
        Optional.empty(),
        Exam.all(),
        Optional.of(new Enrolment(Optional.empty(), Optional.empty(), true)),
        1,
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
    return new UnboundPage(visit(true), "state-1", "7QK2M9XA");
  }

  static StoragePutPage storagePut() {
    return new StoragePutPage(
        storage(), "state-1", "nonce-1", URI.create("https://lms.example/auth?state=state-1"));
  }

  static StorageGetPage storageGet() {
    return new StorageGetPage(storage(), "state-1");
  }

  private static StoragePlace storage() {
    return new StoragePlace("post_message_forwarding", "https://lms.example", "state-1");
  }
}
