package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Admission;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.lti.Launch;

/**
 * A launch that became a session: who is here, in which course, for which exam.
 *
 * @param id of the launch; names cookie and path
 * @param exam the one exam of a link; empty where the launch is for the course as a whole
 * @param settings as this launch said; a later launch of the link may have said otherwise: {@link
 *     Sessions#settings}
 * @param courseClosed since when students begin nothing more in this course
 * @param inFrame whether the platform said that it shows the tool in a frame
 * @param frameAncestors origins that may show this session in a frame, as in the CSP directive
 */
public record Session(
    String id,
    TenantId tenant,
    CandidateId person,
    Optional<String> personName,
    CourseId course,
    Optional<String> courseTitle,
    Optional<Instant> courseClosed,
    Launch.Role role,
    Optional<Exam> exam,
    LinkSettings settings,
    String resourceLinkId,
    Optional<URI> lineItem,
    Optional<URI> lineItems,
    Optional<URI> returnUrl,
    boolean inFrame,
    String frameAncestors,
    Instant expiresAt) {

  /** Whether the person may begin a further attempt under these settings of the link. */
  public Admission admission(LinkSettings settings, int begun, Instant now) {
    return courseClosed
        .<Admission>map(Admission.CourseClosed::new)
        .orElseGet(() -> settings.admission(begun, now));
  }

  public boolean isTeacher() {
    return role == Launch.Role.TEACHER;
  }

  public boolean isLearner() {
    return role == Launch.Role.LEARNER;
  }
}
