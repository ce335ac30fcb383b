package org.cehrs.practice.administration;

import java.time.Duration;
import java.util.stream.Collectors;

/** Lists the courses, with what is held of each and until when. */
public final class ListCourses implements AdministratorCommand {

  private final Courses courses;
  private final Duration kept;

  /**
   * @param kept how long a course's data stays after its last launch
   */
  public ListCourses(Courses courses, Duration kept) {
    this.courses = courses;
    this.kept = kept;
  }

  @Override
  public CommandName name() {
    return CommandName.COURSES;
  }

  @Override
  public boolean looks(Arguments arguments) {
    return true;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String all = courses.all().stream().map(this::text).collect(Collectors.joining());
    return new CommandOutcome.Done(all.isEmpty() ? "No course was ever launched.\n" : all);
  }

  private String text(Courses.Course course) {
    return "%s%n  %s, %s%n  %d attempts, %s%s%n"
        .formatted(
            course.id(),
            course.title(),
            course.platform(),
            course.attempts(),
            course
                .lastLaunch()
                .map(last ->
                    "last launched %s, kept until %s"
                        .formatted(Times.day(last), Times.day(last.plus(kept))))
                .orElse("nobody's data is held"),
            course.closed().map(since -> ", closed since " + Times.of(since)).orElse(""));
  }
}
