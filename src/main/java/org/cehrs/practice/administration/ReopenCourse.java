package org.cehrs.practice.administration;

import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;

/** Takes the closing of a course back. */
public final class ReopenCourse implements AdministratorCommand {

  private final Courses courses;
  private final Acts acts;

  public ReopenCourse(Courses courses, Acts acts) {
    this.courses = courses;
    this.acts = acts;
  }

  @Override
  public CommandName name() {
    return CommandName.REOPEN_COURSE;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String given = arguments.get("id");
    return Ids.read(given)
        .flatMap(courses::find)
        .map(this::reopen)
        .orElseGet(() -> Ids.unknown("course", given, "courses"));
  }

  private CommandOutcome reopen(Courses.Course course) {
    if (course.closed().isEmpty()) {
      return new Refused("It is open.\n");
    }
    courses.reopen(course.id());
    acts.note("course.reopen", course.id(), "");
    return new Done("Open: students begin exams in %s again.%n".formatted(course.title()));
  }
}
