package org.cehrs.practice.passback;

import java.net.URI;
import java.util.Optional;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.services.NewLineItem;
import org.cehrs.practice.lti.services.NewScore;

/** Queued grades as platforms want them. */
final class Scores {

  private static final String LINK_TAG = "score";

  /** Of a column that no link tells from those of the assignments of the same exam. */
  private static final String COURSE_TAG = "course";

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
}
