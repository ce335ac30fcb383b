package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A course's students as its platform listed them.
 *
 * @param readAt when the platform answered last; empty where it never has
 * @param problem why the newest try failed, in plain words; empty where it did not
 * @param students those who take part in the course, by name
 */
public record Roster(
    Optional<Instant> readAt, Instant triedAt, Optional<String> problem, List<Student> students) {

  /**
   * Somebody on the list.
   *
   * @param subject the platform's id of the person
   * @param name empty where the platform withholds it
   * @param begun whether the student has begun an attempt
   */
  public record Student(String subject, Optional<String> name, boolean begun) {}

  public Roster {
    students = List.copyOf(students);
  }

  /** Whether the platform was asked after that moment. */
  boolean isSince(Instant moment) {
    return triedAt.isAfter(moment);
  }

  public int begun() {
    return (int) students.stream().filter(Student::begun).count();
  }
}
