package org.cehrs.practice.delivery;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkSettings;

/**
 * What a teacher chose to place in a course: exams that share their settings.
 *
 * @param exams at least one
 * @param name in the course; counts where one exam is placed
 */
public record Placement(List<Exam> exams, LinkSettings settings, Optional<String> name) {

  public Placement {
    exams = List.copyOf(exams);
  }

  /** What an exam is called in the course. */
  public String title(Exam exam) {
    return name.filter(given -> exams.size() == 1).orElseGet(exam::title);
  }
}
