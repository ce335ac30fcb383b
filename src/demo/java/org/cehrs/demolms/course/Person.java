package org.cehrs.demolms.course;

import java.util.Locale;

/**
 * A member of the course.
 *
 * @param label as the front page says it, "Student 1"
 * @param subject the id that tools see
 */
public record Person(String label, String subject, Name name, Role role) {

  /**
   * A person's names.
   *
   * @param full in the order the person writes it
   */
  public record Name(String full, String given, String family) {}

  /** The label as one word: "student1". */
  public String login() {
    return label.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  public String email() {
    return login() + "@demo-lms.example";
  }

  public boolean isStudent() {
    return role == Role.LEARNER;
  }
}
