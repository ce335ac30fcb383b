package org.cehrs.practice.passback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A node's turn on a lane: batch after batch of what is due, by two senders, until nothing is or
 * the platform needs a rest, or for 20 s. A batch holds at most one grade to send for each
 * gradebook cell.
 */
public class LaneTurns {

  private static final Logger LOG = LoggerFactory.getLogger(LaneTurns.class);
  private static final int BATCH = 50;

  /** So that no lane keeps its place for long: others may wait for one. */
  private static final int MOST_BATCHES = 20;

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final OutgoingGrades grades;
  private final GradeSender sender;
  private final Registrations registrations;
  private final HostPermits hosts = new HostPermits();
  private final Executor threads;
  private final InstantSource clock;
  private final RandomGenerator chance;

  /** What the senders of one batch share. */
  private record Turn(
      Registration registration, LaneWatch watch, Queue<QueuedGrade> due, Instant end) {}

  /**
   * @param threads for the second sender of each lane
   */
  public LaneTurns(
      OutgoingGrades grades,
      GradeSender sender,
      Registrations registrations,
      Executor threads,
      InstantSource clock,
      RandomGenerator chance) {
    this.grades = grades;
    this.sender = sender;
    this.registrations = registrations;
    this.threads = threads;
    this.clock = clock;
    this.chance = chance;
  }

  LaneRest take(GradeLane lane, LaneWatch watch) {
    // A platform that was withdrawn meanwhile gets nothing; its grades wait until it is back.
    Optional<Registration> platform = registrations.find(lane.registration());
    platform.ifPresent(known -> sendDue(known, watch));
    LaneRest rest = watch.verdict(clock.instant(), chance);
    platform.ifPresent(known -> LaneLog.tell(known, lane, rest));
    return rest;
  }

  private void sendDue(Registration registration, LaneWatch watch) {
    Instant end = clock.instant().plus(LONGEST);
    for (int batch = 0; batch < MOST_BATCHES && goesOn(watch, end); batch++) {
      List<QueuedGrade> due = grades.due(registration.id(), clock.instant(), BATCH);
      Turn turn = new Turn(registration, watch, new ConcurrentLinkedQueue<>(due), end);
      if (due.isEmpty() || !sendAll(turn)) {
        break;
      }
    }
  }

  private boolean goesOn(LaneWatch watch, Instant end) {
    return watch.goesOn() && clock.instant().isBefore(end);
  }

  /** False where some are left: the turn is over, or other lanes have all of the host. */
  private boolean sendAll(Turn turn) {
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> drain(turn), threads);
    try {
      drain(turn);
    } finally {
      second.join();
    }
    return turn.due().isEmpty();
  }

  private void drain(Turn turn) {
    try {
      while (goesOn(turn.watch(), turn.end())) {
        QueuedGrade grade = turn.due().poll();
        if (grade == null) {
          return;
        }
        boolean waits = turn.watch().waits(grade);
        if (!waits && !hosts.tried(grade, () -> sendOne(turn, grade))) {
          turn.due().add(grade);
          return;
        }
      }
    } catch (RuntimeException failure) {
      // The database is gone, for one: the other sender has no reason to go on.
      turn.watch().stop();
      throw failure;
    }
  }

  private void sendOne(Turn turn, QueuedGrade grade) {
    Registration registration = turn.registration();
    Sending sending = sent(registration, grade);
    if (turn.watch().heard(grade, sending)) {
      grades.hurry(registration.id(), clock.instant());
    }
    Duration rest = sender.rest(registration);
    if (rest.isPositive()) {
      turn.watch().rest(rest);
    }
  }

  private Sending sent(Registration registration, QueuedGrade grade) {
    try {
      return sender.send(registration, grade);
    } catch (RuntimeException failure) {
      // One grade that cannot be handled must not hold up the others; it is tried again.
      LOG.error("grade {} of registration {}", grade.id(), registration.id(), failure);
      return sender.setBack(grade, "an unforeseen failure, see the log");
    }
  }
}
