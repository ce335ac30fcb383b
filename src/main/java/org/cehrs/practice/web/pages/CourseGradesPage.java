package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.LaneRest;

/**
 * The grades of a course on their way to the gradebook.
 *
 * @param rest why nothing is sent at the moment
 * @param resent how many grades the reader has just sent again
 */
public record CourseGradesPage(
    Visit visit,
    List<CourseGrades.Standing> exams,
    Optional<LaneRest> rest,
    Optional<Integer> resent)
    implements Page {

  public CourseGradesPage {
    exams = List.copyOf(exams);
  }

  public int parked() {
    return exams.stream().mapToInt(CourseGrades.Standing::parked).sum();
  }
}
