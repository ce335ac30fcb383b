package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/** Port: the append-only log of acts; written in the caller's transaction where there is one. */
public interface AuditLog {

  void record(AuditEvent event);

  /** The newest events of all tenants, newest first, for the administrator. */
  List<AuditEvent> newest(int limit);

  /**
   * The events of a span of time, oldest first.
   *
   * @param to not within it
   * @param course of whichever tenant; empty for all
   */
  List<AuditEvent> between(Instant from, Instant to, Optional<CourseId> course, int limit);

  /** The newest events of one course, newest first. */
  List<AuditEvent> newest(TenantId tenant, CourseId course, int limit);
}
