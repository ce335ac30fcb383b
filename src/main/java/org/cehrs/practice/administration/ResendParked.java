package org.cehrs.practice.administration;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeBacklog;

/** Sends again what was not sent, once its reason is mended. */
public final class ResendParked implements AdministratorCommand {

  private static final String PLACE = "registration, course or exam with unsent grades";

  private final GradeBacklog backlog;
  private final CourseGrades grades;
  private final PersonalData people;
  private final Acts acts;
  private final InstantSource clock;

  public ResendParked(
      GradeBacklog backlog,
      CourseGrades grades,
      PersonalData people,
      Acts acts,
      InstantSource clock) {
    this.backlog = backlog;
    this.grades = grades;
    this.people = people;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.RESEND_GRADES;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String given = arguments.get("id");
    Predicate<CandidateId> chosen =
        arguments
            .find("student")
            .map(people::idsOf)
            .<Predicate<CandidateId>>map(ids -> student -> ids.contains(student.value()))
            .orElse(student -> true);
    return Ids.read(given)
        .map(id -> resend(id, chosen))
        .orElseGet(() -> Ids.unknown(PLACE, given, "grades"));
  }

  private CommandOutcome resend(UUID id, Predicate<CandidateId> chosen) {
    List<GradeBacklog.Parked> there =
        backlog.parked().stream().filter(one -> isAt(one, id)).toList();
    if (there.isEmpty()) {
      return Ids.unknown(PLACE, id.toString(), "grades");
    }
    int sent = there.stream().mapToInt(one -> resend(one, chosen)).sum();
    if (sent == 0) {
      return new CommandOutcome.Refused(
          "No grade of this student is held up there. Expected the platform's user id; see"
              + " people.\n");
    }
    acts.note("grade.resend", id, sent + " of unsent");
    return new CommandOutcome.Done("On their way again: " + sent + ".\n");
  }

  private static boolean isAt(GradeBacklog.Parked one, UUID id) {
    return one.registration().equals(id)
        || one.course().value().equals(id)
        || one.activity().value().equals(id);
  }

  private int resend(GradeBacklog.Parked one, Predicate<CandidateId> chosen) {
    List<CandidateId> students = one.students().stream().filter(chosen).toList();
    return students.isEmpty()
        ? 0
        : grades.resend(one.tenant(), one.activity(), students, clock.instant());
  }
}
