package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.lti.Launch;

/** Port: sessions, with the people, courses and activities that launches name. */
public interface Sessions {

  /**
   * Stores a launch as a session; person and course are found by their names in the tenant, or
   * made.
   */
  Session open(String id, Launch launch, Link link, Instant now, Instant expiresAt);

  /**
   * What this session's launch said of its link, settings and column, takes the place of what its
   * activities had.
   */
  void settle(Session session);

  /** The session, unless it expired or was revoked. */
  Optional<Session> find(String id, Instant now);

  /** Keeps a session open at least until then. */
  void extend(String id, Instant expiresAt);

  void revoke(String id, Instant now);

  /** The activity of this session's link for an exam, where anybody has started it. */
  Optional<ActivityId> findActivity(Session session, Exam exam);

  /** The activity of this session's link for an exam, found or made. */
  ActivityId activity(Session session, Exam exam);

  /** What the newest launch of an activity's link said. */
  LinkSettings settings(ActivityId activity);

  /** Those of this session's link for an exam, by whomever it was launched last. */
  default LinkSettings settings(Session session, Exam exam) {
    return findActivity(session, exam).map(this::settings).orElse(session.settings());
  }

  /** Deletes sessions that expired before then. */
  int purge(Instant before);
}
