package org.cehrs.practice.exam.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An attempt's clock, by the server's time.
 *
 * <p>A break counts at its longest from the moment it begins: the deadline moves by all that is
 * left of the allowance, and back by what was not used when the candidate goes on. So a deadline is
 * right at any moment, and a break that nobody ends needs nobody to end it.
 *
 * @param limit the exam's own; empty means untimed
 * @param deadline empty where this candidate has no limit
 * @param breaks all breaks together, in whole seconds; a running one at its longest
 * @param pausedUntil when the newest break ended or ends at the latest; empty before the first
 */
public record ExamClock(
    Instant startedAt,
    Optional<Duration> limit,
    Optional<Instant> deadline,
    Duration breaks,
    Optional<Instant> pausedUntil) {

  /** What a change of the accommodation leaves a candidate at least. */
  public static final Duration LEAST_LEFT = Duration.ofMinutes(5);

  /** The clock of an attempt that begins now. */
  public static ExamClock begin(Instant now, Optional<Duration> limit, Accommodation granted) {
    return new ExamClock(
        now, limit, granted.limit(limit).map(now::plus), Duration.ZERO, Optional.empty());
  }

  public boolean isPausedAt(Instant now) {
    return pausedUntil.filter(now::isBefore).isPresent();
  }

  /** Working time left; empty when untimed, never negative. It stands still in a break. */
  public Optional<Duration> left(Instant now) {
    return deadline.map(end -> positive(Duration.between(runsFrom(now), end)));
  }

  /** What is left of the allowance for breaks, of a running break too; in whole seconds. */
  public Duration breakLeft(Accommodation granted, Instant now) {
    return isPausedAt(now) ? remaining(now) : positive(granted.breaks().minus(breaks));
  }

  /**
   * Stops the clock.
   *
   * @return empty where there is no clock to stop: it is stopped already, the attempt is untimed or
   *     its time is up, or no allowance is left
   */
  public Optional<ExamClock> pause(Accommodation granted, Instant now) {
    Duration allowance = breakLeft(granted, now);
    boolean running = !isPausedAt(now) && deadline.filter(now::isBefore).isPresent();
    return running && allowance.isPositive()
        ? Optional.of(lengthened(allowance).pausedUntil(now.plus(allowance)))
        : Optional.empty();
  }

  /** Lets the clock run again; what is left of the allowance is kept for another break. */
  public ExamClock resume(Instant now) {
    return isPausedAt(now) ? lengthened(remaining(now).negated()).pausedUntil(now) : this;
  }

  /**
   * This clock under another accommodation. A change takes no time away that leaves less than
   * {@link #LEAST_LEFT}, and a running break becomes longer or shorter with its allowance.
   */
  public ExamClock under(Accommodation granted, Instant now) {
    ExamClock rested = isPausedAt(now) ? resting(granted, now) : this;
    Optional<Instant> end =
        granted.limit(limit).map(own -> startedAt.plus(own).plus(rested.breaks));
    return new ExamClock(
        startedAt,
        limit,
        end.map(moved -> notTooSoon(moved, rested.runsFrom(now))),
        rested.breaks,
        rested.pausedUntil);
  }

  private ExamClock resting(Accommodation granted, Instant now) {
    Duration used = breaks.minus(remaining(now));
    Duration longest = granted.breaks().compareTo(used) > 0 ? granted.breaks() : used;
    return lengthened(longest.minus(breaks)).pausedUntil(now.plus(longest.minus(used)));
  }

  private Instant notTooSoon(Instant moved, Instant from) {
    Instant least = from.plus(LEAST_LEFT);
    Instant floor = deadline.filter(least::isAfter).orElse(least);
    return moved.isBefore(floor) ? floor : moved;
  }

  private ExamClock lengthened(Duration more) {
    return new ExamClock(
        startedAt, limit, deadline.map(end -> end.plus(more)), breaks.plus(more), pausedUntil);
  }

  private ExamClock pausedUntil(Instant until) {
    return new ExamClock(startedAt, limit, deadline, breaks, Optional.of(until));
  }

  private Instant runsFrom(Instant now) {
    return pausedUntil.filter(now::isBefore).orElse(now);
  }

  private Duration remaining(Instant now) {
    return Duration.between(now, runsFrom(now)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Duration positive(Duration length) {
    return length.isNegative() ? Duration.ZERO : length;
  }
}
