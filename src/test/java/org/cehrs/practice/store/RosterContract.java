package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.StoreFixture.QUIZ;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Roster;
import org.cehrs.practice.delivery.Rosters;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Courses' lists of students, whichever database holds them. */
abstract class RosterContract {

  private static final URI LIST = URI.create("https://lms.example/memberships?x=1");

  private JooqRosters rosters;
  private JooqSessions sessions;
  private JooqAttempts attempts;
  private JooqCohorts cohorts;
  private Registration school = StoreFixture.registration("https://one.example");
  private Registration other = StoreFixture.registration("https://two.example");
  private int launches;
  private Session teacher;
  private Rosters.Key course;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void twoSchools() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    rosters = new JooqRosters(database.sql(), database.transactions(), chance);
    sessions = new JooqSessions(database.sql(), chance);
    attempts = new JooqAttempts(database.sql(), database.transactions());
    new JooqBankArchive(database.sql()).add(StoreFixture.bank(), NOON);
    cohorts = new JooqCohorts(database.sql());
    JooqRegistrations registrations =
        new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance);
    school = registrations.keep(school, List.of("1"), Registrations.Source.FILE);
    other = registrations.keep(other, List.of("1"), Registrations.Source.FILE);
    teacher = open(school, "teacher");
    course = new Rosters.Key(teacher.tenant(), teacher.course(), Optional.empty());
  }

  @Test
  void keepsTheAddressThatTheNewestTeachersLaunchNamed() {
    assertThat(rosters.address(teacher.tenant(), teacher.course())).isEmpty();
    rosters.taught(teacher, Optional.of(URI.create("https://lms.example/old")));
    rosters.taught(teacher, Optional.of(LIST));
    rosters.taught(teacher, Optional.empty());
    assertThat(rosters.address(teacher.tenant(), teacher.course()))
        .contains(new Rosters.Address(school.id(), LIST));
  }

  @Test
  void listsStudentsWithWhoHasBegunWhat() {
    begin("5");
    rosters.keep(course, List.of(member("5", "Ana"), member("6", "Zoë")), NOON);

    Roster roster = rosters.find(course, Optional.empty()).orElseThrow();
    assertThat(roster.readAt()).contains(NOON);
    assertThat(roster.problem()).isEmpty();
    assertThat(roster.students())
        .containsExactly(
            new Roster.Student("5", Optional.of("Ana"), true),
            new Roster.Student("6", Optional.of("Zoë"), false));
    assertThat(roster.begun()).isEqualTo(1);
    assertThat(rosters.find(course, Optional.of(QUIZ)).orElseThrow().begun()).isEqualTo(1);
    assertThat(rosters.find(course, Optional.of(Exam.Whole.FULL)).orElseThrow().begun()).isZero();
    assertThat(cohorts.begun(teacher.tenant(), teacher.course(), Optional.of(QUIZ))).isEqualTo(1);
  }

  @Test
  void putsANewListInThePlaceOfTheOld() {
    rosters.keep(course, List.of(member("5", "Ana"), member("6", "Zoë")), NOON);
    rosters.keep(
        course,
        List.of(member("6", "Zoë"), new Member("7", Optional.empty(), true)),
        NOON.plusSeconds(9));
    assertThat(rosters.find(course, Optional.empty()).orElseThrow().students())
        .extracting(Roster.Student::name)
        .containsExactlyInAnyOrder(Optional.of("Zoë"), Optional.empty());
    rosters.keep(course, List.of(), NOON.plusSeconds(10));
    assertThat(rosters.find(course, Optional.empty()).orElseThrow().students()).isEmpty();
  }

  @Test
  void keepsTheOldListWhereANewOneCannotBeRead() {
    rosters.failed(course, "x".repeat(900), NOON);
    assertThat(rosters.find(course, Optional.empty()))
        .contains(new Roster(Optional.empty(), NOON, Optional.of("x".repeat(500)), List.of()));

    rosters.keep(course, List.of(member("5", "Ana")), NOON.plusSeconds(1));
    rosters.failed(course, "503", NOON.plusSeconds(2));
    Roster roster = rosters.find(course, Optional.empty()).orElseThrow();
    assertThat(roster.readAt()).contains(NOON.plusSeconds(1));
    assertThat(roster.triedAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(roster.problem()).contains("503");
    assertThat(roster.students()).hasSize(1);
  }

  @Test
  void countsNoTeacherWhomThePlatformListsAsALearner() {
    rosters.taught(open(school, "assistant"), Optional.of(LIST));
    rosters.taught(open(school, "5"), Optional.of(LIST));
    begin("5");
    rosters.keep(course, List.of(member("assistant", "Nora"), member("5", "Ana")), NOON);
    assertThat(rosters.find(course, Optional.empty()).orElseThrow().students())
        .containsExactly(new Roster.Student("5", Optional.of("Ana"), true));
  }

  @Test
  void keepsTheListsOfLinksAndOfTheCourseApart() {
    Rosters.Key link = new Rosters.Key(teacher.tenant(), teacher.course(), Optional.of("link-1"));
    rosters.keep(course, List.of(member("5", "Ana"), member("6", "Zoë")), NOON);
    rosters.keep(link, List.of(member("6", "Zoë")), NOON);
    assertThat(rosters.find(link, Optional.empty()).orElseThrow().students()).hasSize(1);
    assertThat(rosters.find(course, Optional.empty()).orElseThrow().students()).hasSize(2);
  }

  @Test
  void showsNoListAcrossTenants() {
    rosters.taught(teacher, Optional.of(LIST));
    rosters.keep(course, List.of(member("5", "Ana")), NOON);
    Session stranger = open(other, "5");
    Rosters.Key foreign = new Rosters.Key(stranger.tenant(), teacher.course(), Optional.empty());

    assertThat(rosters.find(foreign, Optional.empty())).isEmpty();
    assertThat(rosters.address(stranger.tenant(), teacher.course())).isEmpty();
    assertThat(rosters.listed(stranger.tenant(), teacher.course(), "5")).isEmpty();
    assertThat(rosters.listed(stranger.tenant(), stranger.course(), "5")).isEmpty();
    assertThat(rosters.listed(teacher.tenant(), teacher.course(), "5"))
        .contains(new Roster.Student("5", Optional.of("Ana"), false));
    assertThat(rosters.listed(teacher.tenant(), teacher.course(), "6")).isEmpty();
  }

  @Test
  void knowsAListedStudentBeforeTheFirstLaunchAsTheSamePersonAfterIt() {
    rosters.keep(course, List.of(member("5", "Ana")), NOON);

    Optional<CandidateId> ana = rosters.enrol(teacher.tenant(), teacher.course(), "5");

    assertThat(ana).contains(open(school, "5").person());
    assertThat(rosters.enrol(teacher.tenant(), teacher.course(), "5")).isEqualTo(ana);
    assertThat(rosters.enrol(teacher.tenant(), teacher.course(), "6")).isEmpty();
    Session stranger = open(other, "5");
    assertThat(rosters.enrol(stranger.tenant(), teacher.course(), "5")).isEmpty();
  }

  @Test
  void knowsAStudentByTheWorkInTheOwnCourseAlone() {
    Session ana = begin("5");
    assertThat(cohorts.student(ana.tenant(), ana.course(), "5")).contains(ana.person());
    assertThat(cohorts.student(ana.tenant(), ana.course(), "teacher")).isEmpty();
    Session stranger = open(other, "5");
    assertThat(cohorts.student(stranger.tenant(), ana.course(), "5")).isEmpty();
    assertThat(cohorts.student(stranger.tenant(), stranger.course(), "5")).isEmpty();
  }

  @Test
  void keepsOneListWhereManyReadersEndAtOnce() {
    assertThat(
            Race.of(n ->
                () -> {
                  rosters.keep(course, List.of(member("5", "Ana"), member("6", "Zoë")), NOON);
                  return n;
                }))
        .hasSize(Race.RUNNERS);
    assertThat(rosters.find(course, Optional.empty()).orElseThrow().students()).hasSize(2);
  }

  @Test
  void purgesListsThatNobodyAskedForAnyMore() {
    rosters.keep(course, List.of(member("5", "Ana")), NOON);
    assertThat(rosters.purge(NOON)).isZero();
    assertThat(rosters.purge(NOON.plusSeconds(1))).isEqualTo(1);
    assertThat(rosters.find(course, Optional.empty())).isEmpty();
  }

  private static Member member(String id, String name) {
    return new Member(id, Optional.of(name), true);
  }

  private Session begin(String subject) {
    Session session = open(school, subject);
    attempts.begin(
        StoreFixture.attempt(session, sessions.activity(session, QUIZ), 1), StoreFixture.form());
    return session;
  }

  private Session open(Registration registration, String subject) {
    return sessions.open(
        "launch-" + launches++,
        StoreFixture.launch(registration, subject),
        Link.PLAIN,
        NOON,
        NOON.plus(Duration.ofHours(12)));
  }
}
