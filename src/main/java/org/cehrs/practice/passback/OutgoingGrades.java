package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;

/**
 * Port: queued grades as their sender sees them. A grade is settled only as long as it waits with
 * the timestamp that was sent and for the column that it was sent to.
 */
public interface OutgoingGrades {

  /** Grades of one registration that are due, longest due first. */
  List<QueuedGrade> due(UUID registration, Instant now, int limit);

  /**
   * Takes a grade's comment for one post. It counts as gone until it is given back, so of many who
   * take it one gets it, and none after a post of which nobody knows.
   */
  boolean takeComment(QueuedGrade grade);

  /** Gives a comment back that certainly did not arrive. */
  void returnComment(QueuedGrade grade);

  void sent(QueuedGrade grade, Instant now);

  /** A newer grade of the same column and person takes this one's place. */
  void superseded(QueuedGrade grade, Instant now);

  /**
   * Sends a grade no more until somebody asks.
   *
   * @param problem what the platform answered
   */
  void parked(QueuedGrade grade, Obstacle obstacle, String problem, Instant now);

  /**
   * Puts a grade off, and with it the others that wait at its place: mostly their trouble is the
   * same. What is queued or asked for later is due at once all the same, unless we may not write
   * there.
   */
  void setBack(QueuedGrade grade, Setback setback, Instant now);

  /** Since when every try at a place was denied; empty where none was of late. */
  Optional<Instant> deniedSince(ActivityId place, Instant now);

  /**
   * Gives a grade that a platform found too old a timestamp of its own time, unless a newer grade
   * waits.
   */
  void renew(QueuedGrade grade, Instant now, Instant nextTry);

  /** Makes due at once what a registration's trouble put off. */
  void hurry(UUID registration, Instant now);

  /** Keeps the line item that was found or created for an activity. */
  void foundLineItem(ActivityId activity, URI lineItem);
}
