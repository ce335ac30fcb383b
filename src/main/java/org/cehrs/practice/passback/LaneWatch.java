package org.cehrs.practice.passback;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.attempt.ActivityId;

/** What the senders of one turn learn about their platform, and whether the turn goes on. */
final class LaneWatch {

  /** A platform that fails so often in a row is in trouble as a whole. */
  private static final int TROUBLE = 3;

  private final int failuresBefore;
  private final Set<ActivityId> setBack = new HashSet<>();
  private int failuresInARow;
  private boolean succeeded;
  private boolean stopped;
  private Optional<Duration> asked = Optional.empty();
  private Optional<String> problem = Optional.empty();

  LaneWatch(GradeLane lane) {
    this.failuresBefore = lane.failures();
  }

  synchronized boolean goesOn() {
    return !stopped;
  }

  synchronized void stop() {
    stopped = true;
  }

  /** Whether a grade waits because another at its place was put off. */
  synchronized boolean waits(QueuedGrade grade) {
    return setBack.contains(grade.place().activity());
  }

  /**
   * Hears of one grade.
   *
   * @return whether it is the first that came through after a time of trouble
   */
  synchronized boolean heard(QueuedGrade grade, Sending sending) {
    return switch (sending) {
      case Sending.Settled settled -> succeed();
      case Sending.Denied denied -> {
        setBack.add(grade.place().activity());
        yield succeed();
      }
      case Sending.SetBack(String why) -> {
        setBack.add(grade.place().activity());
        fail(why);
        stopped |= ++failuresInARow >= TROUBLE;
        yield false;
      }
      case Sending.Throttled(String why, Optional<Duration> wait) -> {
        fail(why);
        asked = wait;
        stopped = true;
        yield false;
      }
    };
  }

  /** The platform has little room left for us: nothing failed, but the turn ends. */
  synchronized void rest(Duration wait) {
    asked = Optional.of(wait);
    stopped = true;
  }

  synchronized LaneRest verdict(Instant now, RandomGenerator chance) {
    int failures = succeeded ? 0 : failuresBefore;
    boolean throttled = asked.isPresent();
    boolean trouble = problem.isPresent() && (stopped || !succeeded);
    if (!throttled && !trouble) {
      return new LaneRest(now, 0, Optional.empty());
    }
    Duration wait =
        asked.orElseGet(() -> RetryDelay.after(failures, RetryDelay.LONGEST_OF_LANE, chance));
    return new LaneRest(now.plus(wait), trouble ? failures + 1 : 0, problem);
  }

  private boolean succeed() {
    boolean recovered = !succeeded && failuresBefore > 0;
    succeeded = true;
    failuresInARow = 0;
    return recovered;
  }

  private void fail(String why) {
    problem = Optional.of(why);
  }
}
