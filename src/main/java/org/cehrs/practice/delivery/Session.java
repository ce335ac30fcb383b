package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.Launch;

/**
 * A launch that became a session: who is here, in which course, for which exam.
 *
 * @param id of the launch; names cookie and path
 * @param exam the one exam of a link; empty where the launch is for the course as a whole
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
    Launch.Role role,
    Optional<Exam> exam,
    String resourceLinkId,
    Optional<URI> lineItem,
    Optional<URI> lineItems,
    Optional<URI> returnUrl,
    boolean inFrame,
    String frameAncestors,
    Instant expiresAt) {

  public boolean isTeacher() {
    return role == Launch.Role.TEACHER;
  }

  public boolean isLearner() {
    return role == Launch.Role.LEARNER;
  }
}
