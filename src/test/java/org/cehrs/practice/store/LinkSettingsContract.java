package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.StoreFixture.QUIZ;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.delivery.CountedGrade;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.passback.GradePlace;
import org.cehrs.practice.passback.QueuedGrade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a link's teacher settled, whichever database keeps it. */
abstract class LinkSettingsContract {

  private static final Map<String, String> STRICT =
      Map.of(
          "timing", "timed",
          "attempts", "2",
          "counts", "best",
          "gradebook", "percent",
          "results", "after_close",
          "explanations", "never",
          "opens", "2026-11-22T12:00:00Z",
          "closes", "2026-12-22T12:00:00Z");

  private JooqSessions sessions;
  private JooqAttempts attempts;
  private JooqGradeQueue grades;
  private JooqOutgoingGrades outgoing;
  private CountedGrade counted;
  private Registration school;
  private Registration canvas;
  private int launches;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void school() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    sessions = new JooqSessions(database.sql(), chance);
    attempts = new JooqAttempts(database.sql(), database.transactions());
    grades = new JooqGradeQueue(database.sql(), chance);
    outgoing = new JooqOutgoingGrades(database.sql(), database.transactions());
    counted = new CountedGrade(sessions, attempts, grades);
    new JooqBankArchive(database.sql()).add(StoreFixture.bank(), NOON);
    JooqRegistrations registrations =
        new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance);
    school =
        registrations.keep(
            StoreFixture.registration("https://lms.example"),
            List.of("1"),
            Registrations.Source.FILE);
    canvas =
        registrations.keep(
            StoreFixture.registration("https://canvas.example", Registration.Flavor.CANVAS),
            List.of("1"),
            Registrations.Source.FILE);
  }

  private static LinkSettings settings(Map<String, String> custom) {
    return link(custom).settings();
  }

  private static Link link(Map<String, String> custom) {
    return switch (LinkText.read(custom)) {
      case LinkText.Reading.Read(Link link) -> link;
      case LinkText.Reading.Unknown(var faults) -> throw new AssertionError(faults);
    };
  }

  private Session launch(Map<String, String> custom) {
    return launch(StoreFixture.launch(school, "student-1"), custom);
  }

  private Session launch(Launch launch, Map<String, String> custom) {
    Session session =
        sessions.open(
            "launch-" + launches++, launch, link(custom), NOON, NOON.plus(Duration.ofHours(12)));
    sessions.settle(session);
    return session;
  }

  /** In pages and in its navigation Canvas gives a link the id of the course. */
  private Session launchOfAPage(Map<String, String> custom) {
    return launch(StoreFixture.launchOfAPage(canvas, "student-1"), custom);
  }

  private Session quizLaunch(Map<String, String> custom) {
    Map<String, String> all = new HashMap<>(custom);
    all.put("exam", QUIZ.code());
    return launch(all);
  }

  private Attempt.Submitted submit(Session session, int number, int scaled) {
    ActivityId activity = sessions.activity(session, QUIZ);
    Attempt.InProgress attempt = StoreFixture.attempt(session, activity, number);
    attempts.begin(attempt, StoreFixture.form());
    Attempt.Submitted done = attempt.submit(NOON.plusSeconds(number));
    attempts.close(done);
    attempts.addScore(done.id(), StoreFixture.score(scaled), "submitted", NOON);
    counted.queue(done, NOON);
    return done;
  }

  private List<QueuedGrade> queued() {
    return outgoing.due(school.id(), NOON.plusSeconds(9), 10);
  }

  @Test
  void keepsEverySettingOfALaunch() {
    Session session = quizLaunch(STRICT);

    assertThat(session.settings()).isEqualTo(settings(STRICT));
    assertThat(sessions.find(session.id(), NOON)).contains(session);
  }

  @Test
  void theNewestLaunchSettlesForSessionsThatAreOlder() {
    Session monday = quizLaunch(Map.of("attempts", "1"));
    ActivityId activity = sessions.activity(monday, QUIZ);
    quizLaunch(STRICT);

    assertThat(sessions.settings(activity)).isEqualTo(settings(STRICT));
    assertThat(sessions.settings(monday, QUIZ)).isEqualTo(settings(STRICT));
  }

  @Test
  void aLaunchOfTheWholeCourseSettlesAllItsExams() {
    Session before = launch(Map.of());
    ActivityId quiz = sessions.activity(before, QUIZ);
    ActivityId half = sessions.activity(before, Exam.Whole.HALF);
    launch(STRICT);

    assertThat(sessions.settings(quiz)).isEqualTo(settings(STRICT));
    assertThat(sessions.settings(half)).isEqualTo(settings(STRICT));
  }

  @Test
  void examsInPagesOfACourseKeepTheirSettingsApart() {
    Session monday = launchOfAPage(Map.of("exam", QUIZ.code(), "placed", "a1", "attempts", "1"));
    Session tuesday = launchOfAPage(Map.of("exam", QUIZ.code(), "placed", "b2", "attempts", "2"));
    ActivityId first = sessions.activity(monday, QUIZ);
    ActivityId second = sessions.activity(tuesday, QUIZ);
    Session navigation = launchOfAPage(Map.of());

    assertThat(first).isNotIn(second, sessions.activity(navigation, QUIZ));
    assertThat(sessions.settings(first)).isEqualTo(settings(Map.of("attempts", "1")));
    assertThat(sessions.settings(second)).isEqualTo(settings(Map.of("attempts", "2")));
  }

  @Test
  void examsInPagesOfACourseHaveColumnsOfTheirOwn() {
    for (String mark : List.of("a1", "b2")) {
      submit(launchOfAPage(Map.of("exam", QUIZ.code(), "placed", mark)), 1, 400);
    }

    assertThat(outgoing.due(canvas.id(), NOON.plusSeconds(9), 10))
        .extracting(QueuedGrade::place)
        .allMatch(GradePlace::namesCourse)
        .extracting(GradePlace::resourceId)
        .containsExactlyInAnyOrder(QUIZ.code() + "#a1", QUIZ.code() + "#b2");
  }

  @Test
  void theMarkOfALinkCountsOnlyWhereThePlatformGivesItNoIdOfItsOwn() {
    Session placed = launch(Map.of("exam", QUIZ.code(), "placed", "a1"));
    Session duplicate = launch(Map.of("exam", QUIZ.code(), "placed", "b2"));

    assertThat(sessions.activity(placed, QUIZ)).isEqualTo(sessions.activity(duplicate, QUIZ));
    assertThat(placed.resourceLinkId()).isEqualTo("link-1");
  }

  @Test
  void aLaunchOfOneExamLeavesTheOthersOfItsLinkAlone() {
    Session before = launch(Map.of());
    ActivityId half = sessions.activity(before, Exam.Whole.HALF);
    quizLaunch(STRICT);

    assertThat(sessions.settings(half)).isEqualTo(LinkSettings.DEFAULT);
  }

  @Test
  void anActivityThatNobodyStartedHasTheSettingsOfItsSession() {
    assertThat(sessions.settings(quizLaunch(STRICT), QUIZ)).isEqualTo(settings(STRICT));
  }

  @Test
  void queuesTheBestAttemptAndNoWorseOne() {
    Session session = quizLaunch(Map.of("counts", "best", "gradebook", "pass_fail"));
    submit(session, 1, 380);
    Attempt.Submitted passed = submit(session, 2, 400);
    submit(session, 3, 380);
    submit(session, 4, 410);

    assertThat(grades.newest(passed.sitting().activity(), session.person())).contains(passed.id());
    assertThat(queued()).extracting(QueuedGrade::scoreGiven).containsExactly(0.0, 1.0);
  }

  @Test
  void queuesTheFirstAttemptAlone() {
    Session session = quizLaunch(Map.of("counts", "first"));
    Attempt.Submitted first = submit(session, 1, 380);
    submit(session, 2, 400);

    assertThat(queued()).hasSize(1);
    assertThat(grades.newest(first.sitting().activity(), session.person())).contains(first.id());
  }

  @Test
  void givesTheGradebookTheBestBackWhenTheTeacherChangesToIt() {
    Session session = quizLaunch(Map.of("gradebook", "pass_fail"));
    Attempt.Submitted passed = submit(session, 1, 400);
    Attempt.Submitted worse = submit(session, 2, 380);
    quizLaunch(Map.of("counts", "best", "gradebook", "pass_fail"));
    assertThat(grades.newest(worse.sitting().activity(), session.person())).contains(worse.id());

    submit(session, 3, 380);

    assertThat(grades.newest(worse.sitting().activity(), session.person())).contains(passed.id());
  }

  @Test
  void queuesNothingForALinkWithoutGrades() {
    Session session = quizLaunch(Map.of("gradebook", "nothing"));
    Attempt.Submitted done = submit(session, 1, 400);

    assertThat(grades.newest(done.sitting().activity(), session.person()))
        .isEqualTo(Optional.empty());
  }
}
