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

  private final GradeLane lane;
  private final Set<ActivityId> setBack = new HashSet<>();
  private int failuresInARow;
  private boolean succeeded;
  private boolean troubled;
  private boolean stopped;
  private Duration asked = Duration.ZERO;
  private Optional<String> problem = Optional.empty();

  LaneWatch(GradeLane lane) {
    this.lane = lane;
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
      case Sending.Unasked unasked -> false;
      case Sending.Denied denied -> {
        setBack.add(grade.place().activity());
        yield succeed();
      }
      case Sending.SetBack(String why) -> {
        setBack.add(grade.place().activity());
        fail(why, ++failuresInARow >= TROUBLE);
        yield false;
      }
      case Sending.Throttled(String why, Optional<Duration> wait) -> {
        fail(why, true);
        rest(wait.orElse(Duration.ZERO));
        yield false;
      }
    };
  }

  /** The platform has little room left for us: nothing failed, but the turn ends. */
  synchronized void rest(Duration wait) {
    asked = longer(asked, wait);
    stopped = true;
  }

  synchronized LaneRest verdict(Instant now, RandomGenerator chance) {
    if (!troubled && (succeeded || problem.isEmpty())) {
      Instant openAt = now.plus(bounded(asked));
      return succeeded
          ? new LaneRest(openAt, 0, Optional.empty())
          : new LaneRest(openAt, lane.failures(), lane.problem()); // nothing was asked
    }
    int failures = succeeded ? 0 : lane.failures();
    // Also where the platform names a time, which may be none, or over.
    Duration own = RetryDelay.after(failures, RetryDelay.LONGEST_OF_LANE, chance);
    return new LaneRest(now.plus(bounded(longer(asked, own))), failures + 1, problem);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration bounded(Duration wait) {
    return wait.compareTo(LaneRest.LONGEST) > 0 ? LaneRest.LONGEST : wait;
  }

  private boolean succeed() {
    boolean recovered = !succeeded && lane.failures() > 0;
    succeeded = true;
    failuresInARow = 0;
    return recovered;
  }

  private void fail(String why, boolean trouble) {
    problem = Optional.of(why);
    troubled |= trouble;
    stopped |= trouble;
  }
}
