package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.administration.Acts;
import org.cehrs.practice.administration.Arguments;
import org.cehrs.practice.administration.CommandName;
import org.cehrs.practice.administration.ListGrades;
import org.cehrs.practice.administration.ResendParked;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.CourseGrades.Standing;
import org.cehrs.practice.passback.CourseGrades.StudentGrade;
import org.cehrs.practice.passback.GradeBacklog;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.Obstacle;
import org.cehrs.practice.passback.QueuedGrade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course's grades for its teacher, whichever database holds them. */
abstract class CourseGradesContract {

  private TestDatabase database;
  private GradeSchool school;
  private GradeSchool elsewhere;
  private JooqOutgoingGrades outgoing;
  private JooqCourseGrades grades;
  private JooqGradeBacklog backlog;
  private ResendParked administrator;
  private ActivityId exam;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void twoSchools() {
    database = newDatabase();
    school = new GradeSchool(database, StoreFixture.registration("https://one.example"));
    elsewhere = new GradeSchool(database, StoreFixture.registration("https://two.example"));
    outgoing = new JooqOutgoingGrades(database.sql(), database.transactions());
    grades = new JooqCourseGrades(database.sql(), database.transactions());
    backlog = new JooqGradeBacklog(database.sql());
    exam = school.link("a");
    administrator = administrator();
  }

  private ResendParked administrator() {
    InstantSource clock = InstantSource.fixed(NOON.plusSeconds(50));
    Acts acts = new Acts(new JooqAuditLog(database.sql(), new SecureRandom()), clock);
    JooqPersonalData people = new JooqPersonalData(database.sql(), database.transactions());
    ResendParked resend = new ResendParked(backlog, grades, people, acts, clock);
    return resend;
  }

  private String resend(String... words) {
    return switch (Arguments.read(CommandName.RESEND_GRADES, List.of(words))) {
      case Arguments.Reading.Read(Arguments arguments) -> administrator.run(arguments).text();
      case Arguments.Reading.Wrong(String problem) -> throw new AssertionError(problem);
    };
  }

  private QueuedGrade due(String subject) {
    return outgoing.due(school.registration.id(), NOON.plusSeconds(99), 100).stream()
        .filter(grade -> grade.newest() && grade.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private CandidateId sent(String subject) {
    CandidateId student = school.student(subject);
    school.graded(student, exam, 400, NOON);
    outgoing.sent(due(subject), NOON);
    return student;
  }

  private CandidateId parked(String subject) {
    CandidateId student = school.student(subject);
    school.graded(student, exam, 400, NOON);
    outgoing.parked(due(subject), Obstacle.LOCKED, "locked (500)", NOON);
    return student;
  }

  @Test
  void countsWhereTheNewestGradesOfEachExamStand() {
    CandidateId again = sent("a");
    school.graded(again, exam, 410, NOON.plusSeconds(5));
    sent("b");
    parked("c");
    school.graded(school.student("d"), school.link("other"), 300, NOON);

    assertThat(grades.exams(school.tenant, school.course))
        .extracting(one -> one.place().title() + one.sent() + one.waiting() + one.parked())
        .containsExactly("Exam at a111", "Exam at other010");
    assertThat(grades.exams(elsewhere.tenant, school.course)).isEmpty();
    assertThat(grades.exams(school.tenant, elsewhere.course)).isEmpty();
  }

  @Test
  void tellsThatGradesWaitForTheApprovalOfTheirDeployment() {
    school.graded(school.student("a"), exam, 400, NOON);
    database
        .sql()
        .update(DEPLOYMENT)
        .set(DEPLOYMENT.STATE, AcceptedBy.HELD)
        .where(DEPLOYMENT.ID.eq(school.tenant.value()))
        .execute();

    assertThat(grades.held(school.tenant)).isTrue();
    assertThat(grades.held(elsewhere.tenant)).isFalse();
    assertThat(listed()).contains("1 waiting", "1 of them wait until their deployment is approved");
  }

  private String listed() {
    ListGrades list = new ListGrades(backlog, InstantSource.fixed(NOON));
    return Arguments.read(CommandName.GRADES, List.of())
            instanceof Arguments.Reading.Read(Arguments none)
        ? list.run(none).text()
        : "";
  }

  @Test
  void listsEachStudentOnceWithTheNewestGrade() {
    CandidateId again = sent("a");
    Attempt.Submitted second = school.graded(again, exam, 410, NOON.plusSeconds(5));
    parked("b");

    List<StudentGrade> all = grades.students(school.tenant, exam);
    assertThat(all)
        .extracting(one -> one.name().orElseThrow() + " " + one.number() + one.grade().state())
        .containsExactly("Student a 2WAITING", "Student b 1PARKED");
    assertThat(all.getFirst().attempt()).isEqualTo(second.id());
    assertThat(all.getLast().grade().obstacle()).contains(Obstacle.LOCKED);
    assertThat(grades.students(elsewhere.tenant, exam)).isEmpty();
  }

  @Test
  void sendsAParkedGradeAgainAsANewSubmissionAndASentOneAsARegrade() {
    List<CandidateId> students = List.of(parked("parked"), sent("sent"));
    assertThat(grades.resend(school.tenant, exam, students, NOON.plusSeconds(60))).isEqualTo(2);

    assertThat(List.of(due("parked"), due("sent")))
        .allSatisfy(grade -> assertThat(grade.timestamp()).isEqualTo(NOON.plusSeconds(60)));
    assertThat(due("parked").newSubmission()).isTrue();
    assertThat(due("sent").newSubmission()).isFalse();
    assertThat(due("sent").commentDue()).isFalse();
  }

  @Test
  void givesAResentGradeALaterTimestampWhateverTheClockSays() {
    grades.resend(school.tenant, exam, List.of(sent("a")), NOON.minusSeconds(60));
    assertThat(due("a").timestamp()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void hurriesAGradeThatWaitsAndKeepsItsTimestamp() {
    CandidateId student = school.student("a");
    school.graded(student, exam, 400, NOON.plusSeconds(50));
    grades.resend(school.tenant, exam, List.of(student), NOON.plusSeconds(10));

    assertThat(outgoing.due(school.registration.id(), NOON.plusSeconds(10), 9))
        .extracting(QueuedGrade::timestamp)
        .containsExactly(NOON.plusSeconds(50));
  }

  @Test
  void resendsOnlyTheNewestAndOnlyForItsTenant() {
    CandidateId student = sent("a");
    school.graded(student, exam, 410, NOON.plusSeconds(5));
    outgoing.sent(due("a"), NOON.plusSeconds(6));

    assertThat(grades.resend(elsewhere.tenant, exam, List.of(student), NOON)).isZero();
    assertThat(grades.resend(school.tenant, exam, List.of(student), NOON.plusSeconds(60)))
        .isEqualTo(1);
    assertThat(due("a").scoreGiven()).isEqualTo(410);
    assertThat(grades.students(school.tenant, exam))
        .extracting(one -> one.grade().state())
        .containsExactly(State.WAITING);
  }

  @Test
  void keepsANewAttemptNewestWhenItRacesWithAResend() {
    CandidateId student = sent("a");
    Race.of(n ->
        () -> {
          if (n == 0) {
            school.graded(student, exam, 410, NOON.plusSeconds(60));
          } else {
            grades.resend(school.tenant, exam, List.of(student), NOON.plusSeconds(60));
          }
          return n;
        });
    assertThat(due("a").scoreGiven()).isEqualTo(410);
  }

  @Test
  void tellsTheAdministratorWhatWaitsAndWhatAPersonHasToMend() {
    assertThat(backlog.platforms()).isEmpty();
    List<CandidateId> students = List.of(parked("a"), parked("b"));
    school.graded(school.student("c"), exam, 400, NOON.plusSeconds(7));
    elsewhere.graded(elsewhere.student("x"), elsewhere.link("a"), 400, NOON.minusSeconds(7));

    assertThat(backlog.standing())
        .isEqualTo(new GradeBacklog.Standing(2, 2, Optional.of(NOON.minusSeconds(7))));
    assertThat(backlog.platforms())
        .extracting(GradeBacklog.Platform::standing)
        .containsExactlyInAnyOrder(
            new GradeBacklog.Standing(1, 2, Optional.of(NOON.plusSeconds(7))),
            new GradeBacklog.Standing(1, 0, Optional.of(NOON.minusSeconds(7))));
    assertThat(backlog.parked())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.students()).containsExactlyInAnyOrderElementsOf(students);
          assertThat(one.registration()).isEqualTo(school.registration.id());
          assertThat(one.obstacle()).isEqualTo(Obstacle.LOCKED);
          assertThat(one.problem()).isEqualTo("locked (500)");
        });
  }

  @Test
  void sendsOneStudentsGradeAgainOrAnExamsOrACourses() {
    parked("a");
    parked("b");
    parked("c");
    ActivityId other = school.link("other");
    school.graded(school.student("d"), other, 400, NOON);
    outgoing.parked(due("d"), Obstacle.LOCKED, "locked (500)", NOON);

    assertThat(resend(school.course.toString(), "--student", "nobody")).contains("No grade of");
    assertThat(resend(elsewhere.course.toString())).contains("There is no registration, course or");
    assertThat(resend(school.course.toString(), "--student", "a")).contains("again: 1.");
    assertThat(resend(exam.toString())).contains("again: 2.");
    assertThat(resend(school.course.toString())).contains("again: 1.");
    assertThat(backlog.standing().parked()).isZero();
  }

  @Test
  void asksNobodyToMendWhatANewerGradeReplaces() {
    school.graded(parked("a"), exam, 410, NOON.plusSeconds(5));
    assertThat(backlog.parked()).isEmpty();
    assertThat(backlog.standing().parked()).isZero();
  }

  @Test
  void forgetsAColumnForItsTenantAlone() {
    parked("a");
    grades.forgetColumn(elsewhere.tenant, exam);
    assertThat(column()).contains(URI.create("https://lms.example/items/a"));
    grades.forgetColumn(school.tenant, exam);
    assertThat(column()).isEmpty();
  }

  private Optional<URI> column() {
    Standing standing = grades.exams(school.tenant, school.course).getFirst();
    return standing.place().lineItem();
  }
}
