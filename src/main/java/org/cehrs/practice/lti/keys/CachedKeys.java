package org.cehrs.practice.lti.keys;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform's keys. A slow platform keeps waiting only those who launch from it. */
final class CachedKeys {

  private static final Logger LOG = LoggerFactory.getLogger(CachedKeys.class);

  /** Between two fetches for kids that are unknown, so that random kids cannot flood a platform. */
  private static final Duration COOL_DOWN = Duration.ofSeconds(30);

  /** Between two fetches while there are no keys at all. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final URI address;
  private final Outbound outbound;
  private final InstantSource clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile Optional<KeySet> keys = Optional.empty();
  private volatile Instant lastFetch = Instant.MIN;
  private volatile String problem = "";

  CachedKeys(URI address, Outbound outbound, InstantSource clock) {
    this.address = address;
    this.outbound = outbound;
    this.clock = clock;
  }

  KeyLookup named(String kid) {
    if (find(kid).isPresent()) {
      refreshWhereStale();
    } else {
      fetchOnceFor(kid);
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
    fetching.lock();
    try {
      if (find(kid).isEmpty() && rested(keys.isEmpty() ? RETRY : COOL_DOWN)) {
        fetch();
      }
    } finally {
      fetching.unlock();
    }
  }

  private boolean stale() {
    return keys.map(set -> clock.instant().isAfter(set.freshUntil())).orElse(true);
  }

  private boolean rested(Duration pause) {
    return lastFetch.equals(Instant.MIN) || !clock.instant().isBefore(lastFetch.plus(pause));
  }

  private void fetch() {
    Instant now = clock.instant();
    lastFetch = now;
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
