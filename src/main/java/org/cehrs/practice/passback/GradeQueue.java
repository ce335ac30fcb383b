package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AttemptId;

/** Port: grades on their way to a gradebook. */
public interface GradeQueue {

  /**
   * Queues a grade inside the caller's transaction. Its timestamp is fixed here: the later of
   * {@code now} and one second after the last one for this activity and person.
   */
  void add(NewGrade grade, Instant now);

  /** Grades that are due, oldest first. */
  List<QueuedGrade> due(Instant now, int limit);

  void sent(QueuedGrade grade, Instant now);

  /** A newer grade of the same activity and person takes this one's place. */
  void superseded(QueuedGrade grade, Instant now);

  /** Gives a grade that a platform found too old a timestamp of its own time. */
  void renew(QueuedGrade grade, Instant now);

  void retry(QueuedGrade grade, String problem, Instant nextTry);

  void parked(QueuedGrade grade, String problem, Instant now);

  /** Keeps the line item that was found or created for an activity. */
  void foundLineItem(ActivityId activity, URI lineItem);

  /** The newest grade of an attempt; empty where the exam posts none. */
  Optional<GradeState> state(AttemptId attempt);
}
