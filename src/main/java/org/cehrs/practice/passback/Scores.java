package org.cehrs.practice.passback;

import java.net.URI;
import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.services.LineItemOutcome;
import org.cehrs.practice.lti.services.NewLineItem;
import org.cehrs.practice.lti.services.NewScore;
import org.cehrs.practice.lti.services.ServiceProblem;
import org.cehrs.practice.lti.services.ServiceProblem.Cause;

/** Queued grades as platforms want them. */
final class Scores {

  private static final String LINK_TAG = "score";

  /** Of a column that no link tells from those of the assignments of the same exam. */
  private static final String COURSE_TAG = "course";

  /** Of a column that stands for a link which the platform has no longer. */
  private static final String LOST_LINK_TAG = "link ";

  private Scores() {}

  static NewScore score(QueuedGrade grade, Optional<String> comment, URI review) {
    return new NewScore(
        grade.subject(),
        grade.scoreGiven(),
        grade.scoreMaximum(),
        comment,
        grade.timestamp(),
        grade.submittedAt(),
        grade.newSubmission(),
        Optional.of(review));
  }

  /** The column to make where none is there. */
  static NewLineItem column(Registration registration, QueuedGrade grade) {
    GradePlace place = grade.place();
    boolean courseWide = place.namesCourse() && registration.flavor() == Flavor.CANVAS;
    return new NewLineItem(
        place.title(),
        registration.fitting(grade.scoreMaximum()),
        Optional.of(place.resourceLinkId()).filter(link -> !courseWide),
        place.resourceId(),
        courseWide ? COURSE_TAG : LINK_TAG);
  }

  /**
   * The column to make instead where Canvas knows the link no longer and therefore refused: an
   * assignment without a link, which nobody can launch. Empty where that is not the trouble.
   */
  static Optional<NewLineItem> withoutLink(
      Registration registration, NewLineItem refused, LineItemOutcome outcome) {
    boolean lost =
        registration.flavor() == Flavor.CANVAS
            && outcome instanceof ServiceProblem.Refused(Cause cause, String reason)
            && (cause == Cause.FOREIGN || cause == Cause.GONE);
    return refused
        .resourceLinkId()
        .filter(link -> lost)
        .map(link ->
            new NewLineItem(
                refused.label(),
                refused.scoreMaximum(),
                Optional.empty(),
                refused.resourceId(),
                LOST_LINK_TAG + link));
  }
}
