package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.services.Leases;
import org.cehrs.practice.lti.services.Member;
import org.cehrs.practice.lti.services.MembersOutcome;
import org.cehrs.practice.lti.services.Nrps;
import org.cehrs.practice.lti.services.ServiceProblem;
import org.cehrs.practice.lti.services.ServiceProblem.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads courses' lists from their platforms, each by one reader at a time. A platform has few
 * readers of its own, so that a slow one keeps nobody else waiting.
 */
public class RosterReading {

  private static final Logger LOG = LoggerFactory.getLogger(RosterReading.class);
  private static final int READERS_PER_PLATFORM = 2;

  /** A reader that died is replaced after this long; one that takes longer may be overtaken. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** A list, and where it comes from. */
  record Source(Registration registration, URI memberships, Rosters.Key key) {}

  /** A reading that was begun, here or elsewhere. */
  record Reading(CompletableFuture<Void> end) {

    /** Waits for its end; false where it takes longer than that. */
    boolean within(Duration patience) {
      return end.thenApply(nothing -> true)
          .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    }
  }

  private final Rosters rosters;
  private final Nrps platform;
  private final Leases leases;
  private final Executor threads;
  private final InstantSource clock;
  private final Map<Rosters.Key, Reading> underway = new ConcurrentHashMap<>();
  private final Map<UUID, Semaphore> readers = new ConcurrentHashMap<>();

  /**
   * @param threads as many as are asked for: their number is limited here
   */
  public RosterReading(
      Rosters rosters, Nrps platform, Leases leases, Executor threads, InstantSource clock) {
    this.rosters = rosters;
    this.platform = platform;
    this.leases = leases;
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Begins to read a list, or joins who is at it; where the platform has no reader left, neither.
   *
   * @param old a list tried for since then is not asked for again
   */
  Reading begin(Source source, Instant old) {
    Reading mine = new Reading(new CompletableFuture<>());
    Reading other = underway.putIfAbsent(source.key(), mine);
    if (other != null) {
      return other;
    }
    Semaphore free =
        readers.computeIfAbsent(
            source.registration().id(), unused -> new Semaphore(READERS_PER_PLATFORM));
    if (!free.tryAcquire()) {
      end(source, mine);
      return mine;
    }
    threads.execute(() -> {
      try {
        read(source, old);
      } catch (RuntimeException failure) {
        LOG.error("list of course {}", source.key().course(), failure);
      } finally {
        free.release();
        end(source, mine);
      }
    });
    return mine;
  }

  private void end(Source source, Reading reading) {
    underway.remove(source.key(), reading);
    reading.end().complete(null);
  }

  private void read(Source source, Instant old) {
    Optional<Leases.Lease> lease = leases.take("roster " + source.key(), clock.instant(), LEASE);
    if (lease.isPresent()) {
      try {
        // Whoever held the lease a moment ago may have read it.
        if (rosters.find(source.key(), Optional.empty()).filter(it -> it.isSince(old)).isEmpty()) {
          settle(source, ask(source));
        }
      } finally {
        leases.give(lease.get());
      }
    }
  }

  private MembersOutcome ask(Source source) {
    return platform.learners(
        source.registration(), source.memberships(), source.key().resourceLink());
  }

  private void settle(Source source, MembersOutcome outcome) {
    switch (outcome) {
      case MembersOutcome.Members(var members) ->
          rosters.keep(
              source.key(), members.stream().filter(Member::active).toList(), clock.instant());
      case ServiceProblem problem -> rosters.failed(source.key(), words(problem), clock.instant());
    }
  }

  private static String words(ServiceProblem problem) {
    return isNotAllowed(problem)
        ? problem.reason()
            + ". Whoever manages the course platform has to allow this tool the names and roles of"
            + " its courses"
        : problem.reason();
  }

  private static boolean isNotAllowed(ServiceProblem problem) {
    return switch (problem) {
      case ServiceProblem.Unauthorized unknown -> true;
      case ServiceProblem.Denied there -> true;
      case ServiceProblem.Refused refused -> refused.cause() == Cause.NOT_ALLOWED;
      case ServiceProblem.Throttled later -> false;
      case ServiceProblem.Unreachable later -> false;
    };
  }
}
