package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/**
 * One act that somebody may ask about later.
 *
 * @param tenant empty where the act concerns none, such as a registration
 * @param act what was done, as {@code thing.verb}, at most 40 characters
 * @param subject id of what was acted on, at most 255 characters
 * @param detail what changed, at most 1,000 characters; holds no name, no address and no secret
 */
public record AuditEvent(
    Actor actor,
    Optional<TenantId> tenant,
    Optional<CourseId> course,
    String act,
    String subject,
    String detail,
    Instant at) {

  /** Who acted. */
  public sealed interface Actor {

    record Person(CandidateId id) implements Actor {}

    /** Whoever holds the management secret or the machine. */
    record Administrator() implements Actor {}

    record Program() implements Actor {}

    /** Somebody whose data was erased since. */
    record Erased() implements Actor {}
  }

  /** An act of a session's teacher in the session's course. */
  public static AuditEvent of(
      Session session, String act, String subject, String detail, Instant at) {
    return new AuditEvent(
        new Actor.Person(session.person()),
        Optional.of(session.tenant()),
        Optional.of(session.course()),
        act,
        subject,
        detail,
        at);
  }

  /** An act of the administrator that concerns no tenant. */
  public static AuditEvent ofAdministrator(String act, String subject, String detail, Instant at) {
    return new AuditEvent(
        new Actor.Administrator(), Optional.empty(), Optional.empty(), act, subject, detail, at);
  }
}
