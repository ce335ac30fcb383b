package org.cehrs.practice.exam.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.form.Exam;

/**
 * One sitting of one form. What may be done with it depends on its state, so its state is a type.
 */
public sealed interface Attempt {

  /**
   * Saves that were on their way when the time ended are accepted this much longer (measured by the
   * server's clock).
   */
  Duration GRACE = Duration.ofSeconds(3);

  Sitting sitting();

  default AttemptId id() {
    return sitting().id();
  }

  /**
   * What both states share.
   *
   * @param number 1 for this candidate's first attempt at this activity
   */
  record Sitting(
      AttemptId id,
      TenantId tenant,
      CourseId course,
      ActivityId activity,
      CandidateId candidate,
      Exam exam,
      int number,
      ExamClock clock) {

    public Instant startedAt() {
      return clock.startedAt();
    }

    /** Empty for an untimed attempt. */
    public Optional<Instant> deadline() {
      return clock.deadline();
    }
  }

  /** Answers are taken. */
  record InProgress(Sitting sitting) implements Attempt {

    /** Whether a save that arrives now still counts. */
    public boolean takesAnswersAt(Instant now) {
      return !isOverAt(now) && !isPausedAt(now);
    }

    /** Whether the time is over, so that the attempt is to be submitted as it stands. */
    public boolean isOverAt(Instant now) {
      return sitting.deadline().filter(end -> !now.isBefore(end.plus(GRACE))).isPresent();
    }

    /** Whether the candidate has a break: the clock stands, and no answer is taken. */
    public boolean isPausedAt(Instant now) {
      return sitting.clock().isPausedAt(now);
    }

    /** Time left; empty when untimed, never negative. */
    public Optional<Duration> timeLeft(Instant now) {
      return sitting.clock().left(now);
    }

    /** Ends the attempt: by the candidate now, or by the clock at its deadline. */
    public Submitted submit(Instant now) {
      Instant end = sitting.deadline().filter(now::isAfter).orElse(now);
      return new Submitted(sitting, end);
    }
  }

  /** Closed for good: key, rationales and score may be shown. */
  record Submitted(Sitting sitting, Instant submittedAt) implements Attempt {}
}
