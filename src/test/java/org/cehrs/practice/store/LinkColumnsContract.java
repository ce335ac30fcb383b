package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.QUIZ;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.passback.Reply;
import org.cehrs.practice.passback.SimulatedGradebook.Cell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which gradebook column a link's grades go to, whichever database keeps it. */
abstract class LinkColumnsContract {

  private static final String LINK = "link-1";
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private static Path keys;

  private PassbackRig rig;
  private JooqSessions sessions;
  private CandidateId sam;
  private int launches;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void course() {
    rig = new PassbackRig(newDatabase(), Flavor.MOODLE, keys);
    sessions = new JooqSessions(rig.database.sql(), new SecureRandom());
    sam = rig.school.student("sam");
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private Optional<URI> column(String id) {
    return Optional.of(rig.platform.column(id));
  }

  private Session launch(Optional<Exam> exam, Optional<URI> column) {
    Launch.GradeService grades =
        new Launch.GradeService(List.of(), Optional.of(rig.platform.columns()), column);
    Instant now = rig.clock.instant();
    Session session =
        sessions.open(
            "launch-" + launches++,
            StoreFixture.launch(rig.school.registration, "sam", grades),
            new Link(exam, Optional.empty(), LinkSettings.DEFAULT),
            now,
            now.plus(Duration.ofHours(12)));
    sessions.settle(session);
    return session;
  }

  private Session launch(Optional<URI> column) {
    return launch(Optional.of(QUIZ), column);
  }

  private Attempt.Submitted graded(ActivityId exam, int given) {
    Attempt.Submitted done = rig.graded(sam, exam, given);
    rig.drain(SOON);
    return done;
  }

  private void delete(String column) {
    rig.platform.gradebook().refuse(column, Reply.of(404, ""));
  }

  private void sendAgain(ActivityId exam) {
    courseGrades().resend(rig.school.tenant, exam, List.of(sam), rig.clock.instant());
    rig.drain(SOON);
  }

  private JooqCourseGrades courseGrades() {
    return new JooqCourseGrades(rig.database.sql(), rig.database.transactions());
  }

  private List<String> columnsWithGrades() {
    return rig.platform.gradebook().changes().keySet().stream().map(Cell::column).toList();
  }

  @Test
  void isTheOneThatTheLaunchNamesWhichStartsTheExamFirst() {
    graded(sessions.activity(launch(column("own")), QUIZ), 400);

    assertThat(columnsWithGrades()).containsExactly("own");
  }

  @Test
  void isTheOneThatTheNewestLaunchNames() {
    ActivityId exam = sessions.activity(launch(column("old")), QUIZ);
    delete("old");
    Attempt.Submitted first = graded(exam, 400);
    assertThat(rig.state(first).obstacle()).contains(Obstacle.COLUMN_GONE);

    launch(column("new"));
    assertThat(rig.state(first).obstacle()).contains(Obstacle.COLUMN_GONE);
    sendAgain(exam);
    assertThat(rig.state(first).state()).isEqualTo(State.SENT);
    graded(exam, 410);
    assertThat(columnsWithGrades()).containsExactly("new");
    assertThat(rig.platform.gradebook().made()).isZero();
  }

  @Test
  void isNeverBroughtBackByASessionThatIsOlder() {
    Session monday = launch(column("old"));
    ActivityId exam = sessions.activity(monday, QUIZ);
    delete("old");
    Attempt.Submitted done = graded(exam, 400);

    courseGrades().forgetColumn(rig.school.tenant, exam);
    sessions.activity(monday, QUIZ); // starts again before the new column is there
    sendAgain(exam);

    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
    assertThat(rig.platform.gradebook().made()).isEqualTo(1);
  }

  @Test
  void staysWhereALaunchNamesNone() {
    ActivityId exam = sessions.activity(launch(column("own")), QUIZ);
    launch(Optional.empty());
    graded(exam, 400);

    assertThat(columnsWithGrades()).containsExactly("own");
  }

  @Test
  void isNotWhatALaunchOfAListNames() {
    Session list = launch(Optional.empty(), column("links"));
    ActivityId exam = sessions.activity(list, QUIZ);
    launch(Optional.empty(), column("links"));
    graded(exam, 400);

    assertThat(columnsWithGrades()).containsExactly("made-1");
  }

  @Test
  void goesOnBeingSharedByExamsThatTheLinkHadOneAfterTheOther() {
    ActivityId half =
        rig.school.link(LINK, "half", column("old"), Optional.of(rig.platform.columns()));
    ActivityId quiz = sessions.activity(launch(column("old")), QUIZ);
    launch(column("new"));
    rig.graded(sam, half, 300);
    rig.graded(sam, quiz, 400);
    rig.drain(SOON);

    assertThat(rig.platform.gradebook().changes())
        .hasEntrySatisfying(
            new Cell("new", "sam"),
            changes -> assertThat(changes).singleElement().matches(one -> one.given() == 400));
    assertThat(columnsWithGrades()).containsExactly("new");
  }

  @Test
  void isMadeOnceTheLinkWasOpenedWithAGradeService() {
    ActivityId exam = rig.school.link(LINK, QUIZ.code(), Optional.empty(), Optional.empty());
    Attempt.Submitted done = graded(exam, 400);
    assertThat(rig.state(done).obstacle()).contains(Obstacle.NO_GRADE_SERVICE);

    launch(Optional.empty());
    sendAgain(exam);
    assertThat(rig.state(done).state()).isEqualTo(State.SENT);
  }

  @Test
  void ofAnotherLinkIsLeftAlone() {
    ActivityId other = rig.school.link("link-2", QUIZ.code(), column("other"), Optional.empty());
    launch(column("own"));
    graded(other, 400);

    assertThat(columnsWithGrades()).containsExactly("other");
  }
}
