package org.cehrs.practice.passback;

import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.services.PostOutcome;
import org.cehrs.practice.lti.services.ServiceProblem;

/** Comments of grades. Canvas appends each that it gets, so there it goes with one post of all. */
final class CommentOnce {

  private final OutgoingGrades grades;

  CommentOnce(OutgoingGrades grades) {
    this.grades = grades;
  }

  /**
   * The comment for the post that follows. For Canvas it counts as gone from here on: a process
   * that is killed after the post notes nothing any more.
   */
  Optional<String> take(Registration registration, QueuedGrade grade) {
    boolean goes = !appends(registration) || (grade.commentDue() && grades.takeComment(grade));
    return Optional.of(grade.comment()).filter(comment -> goes);
  }

  /** Keeps a comment for the next post that this one cannot have brought there. */
  void settle(Registration registration, QueuedGrade grade, PostOutcome outcome) {
    if (appends(registration) && !mayHaveArrived(outcome)) {
      grades.returnComment(grade);
    }
  }

  private static boolean appends(Registration registration) {
    return registration.flavor() == Flavor.CANVAS;
  }

  private static boolean mayHaveArrived(PostOutcome outcome) {
    return switch (outcome) {
      case PostOutcome.Accepted() -> true;
      case PostOutcome.Stale() -> false;
      case ServiceProblem problem ->
          problem instanceof ServiceProblem.Unreachable lost && lost.mayHaveArrived();
    };
  }
}
