package org.cehrs.practice.store;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.cehrs.practice.delivery.LaunchNotes;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.CognitiveLevel;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Option;
import org.cehrs.practice.exam.bank.Rating;
import org.cehrs.practice.exam.bank.Reference;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.link.GradeKind;
import org.cehrs.practice.exam.scoring.DomainScore;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.exam.scoring.ScoreTable;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.passback.NewGrade;
import org.cehrs.practice.passback.ReviewAddress;

/** Values that the store's tests store. */
final class StoreFixture {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Exam QUIZ = new Exam.DomainQuiz(ContentDomain.REP);

  private StoreFixture() {}

  static LaunchNotes notes(TestDatabase database) {
    return new LaunchNotes(
        new JooqSessions(database.sql(), new SecureRandom()),
        new JooqReviews(database.sql()),
        new ReviewAddress(URI.create("https://exam.example")),
        new JooqRosters(database.sql(), database.transactions(), new SecureRandom()));
  }

  static Registration registration(String issuer) {
    return registration(issuer, Registration.Flavor.MOODLE);
  }

  static Registration registration(String issuer, Registration.Flavor flavor) {
    return new Registration(
        UUID.randomUUID(),
        issuer,
        "client-1",
        "A school",
        URI.create(issuer + "/auth"),
        URI.create(issuer + "/token"),
        URI.create(issuer + "/jwks"),
        Optional.empty(),
        OptionalInt.of(100),
        flavor,
        false);
  }

  /** The same registration with its endpoints elsewhere. */
  static Registration moved(Registration from, String origin) {
    return new Registration(
        from.id(),
        from.issuer(),
        from.clientId(),
        from.name(),
        URI.create(origin + "/auth"),
        URI.create(origin + "/token"),
        URI.create(origin + "/jwks"),
        from.tokenAudience(),
        from.lineItemMaximum(),
        from.flavor(),
        from.anyDeployment());
  }

  static Registration anyDeployment(Registration from) {
    return new Registration(
        from.id(),
        from.issuer(),
        from.clientId(),
        from.name(),
        from.authorizationEndpoint(),
        from.tokenEndpoint(),
        from.jwksUri(),
        from.tokenAudience(),
        from.lineItemMaximum(),
        from.flavor(),
        true);
  }

  static Launch launch(Registration registration, String subject) {
    return launch(registration, subject, Optional.empty());
  }

  static Launch launch(
      Registration registration, String subject, Optional<Launch.DeepLinking> asked) {
    Launch.GradeService grades =
        new Launch.GradeService(
            List.of(),
            Optional.of(URI.create("https://lms.example/items?type_id=1")),
            Optional.empty());
    return launch(registration, subject, "link-1", grades, asked);
  }

  /** A launch whose link has the id of the course. */
  static Launch launchOfAPage(Registration registration, String subject) {
    Launch.GradeService grades =
        new Launch.GradeService(
            List.of(), Optional.of(URI.create("https://canvas.example/items")), Optional.empty());
    return launch(registration, subject, "course-1", grades, Optional.empty());
  }

  static Launch launch(Registration registration, String subject, Launch.GradeService grades) {
    return launch(registration, subject, "link-1", grades, Optional.empty());
  }

  private static Launch launch(
      Registration registration,
      String subject,
      String link,
      Launch.GradeService grades,
      Optional<Launch.DeepLinking> asked) {
    return new Launch(
        registration,
        "1",
        Launch.MessageType.RESOURCE_LINK,
        subject,
        Optional.of("Ines Okafor"),
        List.of("Learner"),
        Launch.Role.LEARNER,
        Optional.of(new Launch.Context("course-1", Optional.empty(), Optional.of("EHR 101"))),
        Optional.of(new Launch.ResourceLink(link, Optional.of("Quiz"))),
        Map.of("exam", QUIZ.code()),
        Optional.of(grades),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty(),
        asked);
  }

  static Bank bank() {
    return new Bank(
        "snapshot-1",
        List.of(),
        IntStream.rangeClosed(1, 20).mapToObj(StoreFixture::item).toList());
  }

  static Item item(int number) {
    return new Item(
        ref(number),
        ContentDomain.REP,
        "P1",
        CognitiveLevel.APPLICATION,
        ItemStatus.OPERATIONAL,
        "task",
        "Which number is " + number + "?",
        List.of(
            new Option(Choice.A, "one", "because"),
            new Option(Choice.B, "two", "because"),
            new Option(Choice.C, "three", "because"),
            new Option(Choice.D, "four", "because")),
        Choice.B,
        false,
        Optional.of(
            new Exhibit(
                "P1-X1",
                "A table",
                Optional.empty(),
                new Exhibit.Table(List.of("a", "b"), List.of(List.of("1", "2"))))),
        Optional.empty(),
        Set.of(new ItemId("REP-P1-099")),
        List.of(new Rating("pass-1", 0.7), new Rating("pass-2", 0.6)),
        new Reference("a rule", Optional.empty()),
        Set.of("state"));
  }

  static ItemRef ref(int number) {
    return new ItemRef(new ItemId("REP-P1-%03d".formatted(number)), 1);
  }

  static Form form() {
    return new Form(
        QUIZ,
        new Seed(42),
        "snapshot-1",
        "b1",
        "a1",
        IntStream.rangeClosed(1, 20)
            .mapToObj(
                n -> new FormItem(n, ref(n), ContentDomain.REP, "P1", n > 2, -0.9 + n / 100.0))
            .toList(),
        new ScoreTable(
            IntStream.rangeClosed(0, 18)
                .mapToObj(n -> new ScoreTable.Row(n, n / 10.0 - 1, 0.5, 300 + n))
                .toList(),
            12,
            20.5),
        List.of("a line", "another"));
  }

  static Attempt.InProgress attempt(
      Session session, org.cehrs.practice.exam.attempt.ActivityId activity, int number) {
    return new Attempt.InProgress(
        new Attempt.Sitting(
            new AttemptId(new UUID(ThreadLocalRandom.current().nextLong(), number)),
            session.tenant(),
            session.course(),
            activity,
            session.person(),
            QUIZ,
            number,
            new ExamClock(
                NOON,
                Optional.of(Duration.ofMinutes(50)),
                Optional.of(NOON.plus(Duration.ofMinutes(50))),
                Duration.ZERO,
                Optional.empty())));
  }

  static NewGrade grade(Attempt.Submitted done, int scaled) {
    return NewGrade.of(done, score(scaled), GradeKind.SCORE).orElseThrow();
  }

  static Score score(int scaled) {
    return new Score(
        11,
        18,
        0.25,
        0.4,
        scaled,
        scaled >= 390,
        List.of(new DomainScore(ContentDomain.REP, 11, 18, 0.25, 0.4)));
  }
}
