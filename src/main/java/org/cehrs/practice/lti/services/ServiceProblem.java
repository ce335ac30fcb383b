package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.util.Optional;

/** Why a platform's service did not do what it was asked; reasons are in plain words. */
public sealed interface ServiceProblem
    extends PostOutcome,
        LineItemOutcome,
        ResultsOutcome,
        MembersOutcome,
        TokenOutcome,
        Reply,
        Pages.Outcome {

  /** Why, for teacher and administrator. */
  String reason();

  /**
   * Too many requests: try again later.
   *
   * @param retryAfter where the platform says so
   */
  record Throttled(Optional<Duration> retryAfter) implements ServiceProblem {

    @Override
    public String reason() {
      return "the platform asks to send less";
    }
  }

  /** No token at all: the registration has to be mended, here or at the platform. */
  record Unauthorized(String reason) implements ServiceProblem {}

  /**
   * A new token does not count there, mostly since the tool was removed from the course. It may be
   * a trouble that passes.
   */
  record Denied(String reason) implements ServiceProblem {}

  /** The platform will not take this, however often it is sent. */
  record Refused(Cause cause, String reason) implements ServiceProblem {

    /** For a cause of which nothing more is known. */
    public Refused(String reason) {
      this(Cause.OTHER, reason);
    }
  }

  /**
   * No answer, or none that makes sense: try again later.
   *
   * @param mayHaveArrived whether the platform may have done what it was asked all the same
   */
  record Unreachable(String reason, boolean mayHaveArrived) implements ServiceProblem {

    /** Of an answer that was lost or makes no sense. */
    public Unreachable(String reason) {
      this(reason, true);
    }
  }

  /** What a person can mend, of that for which a platform refuses for good. */
  enum Cause {
    /** The address is no longer there: the column was deleted, or its course. */
    GONE,
    /** Canvas: the same, or the course is outside its dates. */
    NOT_FOUND,
    /** The platform lets no token be had for this. */
    NOT_ALLOWED,
    NOT_A_STUDENT,
    COURSE_CLOSED,
    UNPUBLISHED,
    NO_ATTEMPT_LEFT,
    /** The grade or its column is locked against changes. */
    LOCKED,
    /** The column belongs to another tool. */
    FOREIGN,
    OTHER
  }
}
