package org.cehrs.practice.passback;

import java.net.URI;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;

/**
 * The place of a course whose grades share a gradebook column.
 *
 * @param namesCourse whether the link has the id of the course: in Canvas it is no place of its own
 *     then, elsewhere the two are numbered apart and it may by accident
 * @param resourceId of the column: the code of the exam, with the mark of a link in a page
 * @param lineItem the column; empty until a launch named one or we created one
 * @param lineItems where columns are made; empty where the course offers no grade service
 * @param failures tries in a row that failed here
 */
public record GradePlace(
    ActivityId activity,
    String title,
    String resourceLinkId,
    boolean namesCourse,
    String resourceId,
    Optional<URI> lineItem,
    Optional<URI> lineItems,
    int failures) {

  GradePlace at(URI column) {
    return new GradePlace(
        activity,
        title,
        resourceLinkId,
        namesCourse,
        resourceId,
        Optional.of(column),
        lineItems,
        failures);
  }
}
