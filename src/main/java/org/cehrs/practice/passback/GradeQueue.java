package org.cehrs.practice.passback;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;

/** Port: where grades are put that are to go to a gradebook. */
public interface GradeQueue {

  /**
   * Queues a grade inside the caller's transaction. Its timestamp is fixed here: the later of
   * {@code now} and one second after the last one for this column and person.
   */
  void add(NewGrade grade, Instant now);

  /** The attempt whose grade was queued last; empty where none was. */
  Optional<AttemptId> newest(ActivityId activity, CandidateId candidate);

  /** The newest grade of an attempt; empty where the exam posts none. */
  Optional<GradeState> state(AttemptId attempt);
}
