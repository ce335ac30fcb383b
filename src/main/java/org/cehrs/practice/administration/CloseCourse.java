package org.cehrs.practice.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;

/** Ends a course, as after a term: students begin nothing more, and read what they have done. */
public final class CloseCourse implements AdministratorCommand {

  private final Courses courses;
  private final Acts acts;
  private final InstantSource clock;

  public CloseCourse(Courses courses, Acts acts, InstantSource clock) {
    this.courses = courses;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public CommandName name() {
    return CommandName.CLOSE_COURSE;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String given = arguments.get("id");
    return Ids.read(given)
        .flatMap(courses::find)
        .map(this::close)
        .orElseGet(() -> Ids.unknown("course", given, "courses"));
  }

  private CommandOutcome close(Courses.Course course) {
    if (course.closed().isPresent()) {
      return new Refused("It is closed since %s.%n".formatted(Times.of(course.closed().get())));
    }
    Instant now = clock.instant();
    UUID id = course.id();
    courses.close(id, now);
    acts.note("course.close", id, "");
    return new Done(
        """
        Closed: students begin no exam in %s any more; those who are in one finish it.
        Results stay readable until the course's data is deleted: see courses.
        reopen-course %s takes it back.
        """
            .formatted(course.title(), id));
  }
}
