package org.cehrs.practice.lti.keys;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One platform's keys. One fetch at a time; whoever needs a key that is not at hand waits for that
 * fetch, once, and takes what came of it. Only so many wait: a slow platform keeps waiting those
 * who launch from it, and never fills the server.
 */
final class CachedKeys {

  private static final Logger LOG = LoggerFactory.getLogger(CachedKeys.class);

  /** Between two fetches for kids that are unknown, so that random kids cannot flood a platform. */
  private static final Duration COOL_DOWN = Duration.ofSeconds(30);

  /** Between two fetches while there are no keys at all. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  /** For another's fetch: as long as one may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  /** Half of the threads that a server has by default. */
  private static final int MOST_WAITING = 100;

  private final URI address;
  private final Outbound outbound;
  private final InstantSource clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private volatile Optional<KeySet> keys = Optional.empty();
  private volatile Instant lastFetch = Instant.MIN;
  private volatile String problem;

  CachedKeys(URI address, Outbound outbound, InstantSource clock) {
    this.address = address;
    this.outbound = outbound;
    this.clock = clock;
    this.problem = address + " has not answered yet";
  }

  KeyLookup named(String kid) {
    if (find(kid).isPresent()) {
      refreshWhereStale();
    } else if (waiting.tryAcquire()) {
      try {
        fetchOnceFor(kid);
      } finally {
        waiting.release();
      }
    }
    return find(kid)
        .<KeyLookup>map(KeyLookup.Found::new)
        .orElseGet(
            () -> keys.isEmpty() ? new KeyLookup.Unreachable(problem) : new KeyLookup.Unknown());
  }

  private Optional<RSAPublicKey> find(String kid) {
    return keys.flatMap(set -> set.named(kid));
  }

  private void refreshWhereStale() {
    // Whoever comes while another refreshes uses the keys at hand.
    if (stale() && rested(COOL_DOWN) && fetching.tryLock()) {
      try {
        fetch();
      } finally {
        fetching.unlock();
      }
    }
  }

  private void fetchOnceFor(String kid) {
    if (!locked()) {
      return;
    }
    try {
      if (find(kid).isEmpty() && rested(keys.isEmpty() ? RETRY : COOL_DOWN)) {
        fetch();
      }
    } finally {
      fetching.unlock();
    }
  }

  private boolean locked() {
    try {
      return fetching.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean stale() {
    return keys.map(set -> clock.instant().isAfter(set.freshUntil())).orElse(true);
  }

  private boolean rested(Duration pause) {
    return lastFetch.equals(Instant.MIN) || !clock.instant().isBefore(lastFetch.plus(pause));
  }

  private void fetch() {
    try {
      ask();
    } finally {
      // A pause begins when the fetch ends: those who waited for it do not ask again.
      lastFetch = clock.instant();
    }
  }

  private void ask() {
    Instant now = clock.instant();
    try {
      Answer answer =
          outbound.fetch(Call.get(address, Map.of("Accept", "application/json, */*;q=0.1")));
      Optional<KeySet> read =
          answer.succeeded()
              ? KeySet.read(answer.body(), now.plus(Freshness.of(answer, now)))
              : Optional.empty();
      if (read.isPresent()) {
        keys = read;
        return;
      }
      problem = "%s answered %d without a usable key".formatted(address, answer.status());
    } catch (OutboundFailed e) {
      problem = e.reason();
    }
    LOG.warn("Platform keys: {}; {}", problem, keys.isEmpty() ? "none known" : "keeping the old");
  }
}
