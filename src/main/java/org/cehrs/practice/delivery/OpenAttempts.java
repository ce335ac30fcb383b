package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.attempt.Holder;
import org.cehrs.practice.exam.attempt.TenantId;

/**
 * Port: what changes on an attempt in progress beside its answers. A decision is made on what is
 * stored while nobody else can change it, saves of answers included.
 */
public interface OpenAttempts {

  /** A student's attempts in progress in one course. */
  List<AttemptId> of(TenantId tenant, CourseId course, CandidateId student);

  /**
   * Changes the clock, and logs the break that the decision begins, moves or ends.
   *
   * @return the clock after the decision; empty where no such attempt is open
   */
  Optional<ExamClock> changeClock(
      TenantId tenant, AttemptId id, Instant now, UnaryOperator<ExamClock> decision);

  /**
   * Changes who may write.
   *
   * @return the holder after the decision; empty where no such attempt is open
   */
  Optional<Holder> changeHolder(TenantId tenant, AttemptId id, UnaryOperator<Holder> decision);

  /** Who may write; nobody where no such attempt is open. */
  Holder holder(TenantId tenant, AttemptId id);
}
