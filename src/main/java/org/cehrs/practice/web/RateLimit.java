package org.cehrs.practice.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many may come: a bucket of tokens that refills evenly. The longest unseen are
 * forgotten, so that many strangers cannot fill the memory; theirs would be full again anyway.
 */
final class RateLimit {

  private static final int MOST_REMEMBERED = 20_000;
  private static final double MINUTE = 60;

  private record Bucket(double tokens, Instant at) {}

  private final int perMinute;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /**
   * @param perMinute at once as well as in the long run
   */
  RateLimit(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /** Takes one; answers how long to wait where none is left, else zero. */
  synchronized Duration take(String whose) {
    Instant now = clock.instant();
    double tokens = tokens(buckets.getOrDefault(whose, new Bucket(perMinute, now)), now);
    boolean left = tokens >= 1;
    buckets.put(whose, new Bucket(left ? tokens - 1 : tokens, now));
    return left
        ? Duration.ZERO
        : Duration.ofSeconds((long) Math.ceil((1 - tokens) * MINUTE / perMinute));
  }

  private double tokens(Bucket bucket, Instant now) {
    double seconds = Math.max(0, Duration.between(bucket.at(), now).toMillis() / 1000.0);
    return Math.min(perMinute, bucket.tokens() + seconds * perMinute / MINUTE);
  }
}
