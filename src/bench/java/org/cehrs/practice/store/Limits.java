package org.cehrs.practice.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cehrs.practice.passback.Reply;
import org.cehrs.practice.passback.Weather;

/** How a platform keeps a client to a rate. */
abstract class Limits implements Weather {

  private final AtomicInteger refused = new AtomicInteger();

  int refused() {
    return refused.get();
  }

  Reply refuse(Reply reply) {
    refused.incrementAndGet();
    return reply;
  }

  /** Canvas: a bucket of 600 that leaks 10 a second; a score costs 1. */
  static Limits bucket(PassbackRig rig) {
    return new Limits() {
      private double level;
      private Instant at = rig.clock.instant();

      @Override
      public synchronized Reply over(Supplier<Reply> platform) {
        Instant now = rig.clock.instant();
        level = Math.max(0, level - 10 * Duration.between(at, now).toMillis() / 1000.0);
        at = now;
        if (level >= 600) {
          return refuse(Reply.of(403, "403 Forbidden (Rate Limit Exceeded)"));
        }
        level += 1;
        String left = String.format(Locale.ROOT, "%.1f", 600 - level);
        return platform.get().with("X-Rate-Limit-Remaining", left);
      }
    };
  }

  /** 100 requests in a window of 10 seconds, then 429 until the next. */
  static Limits window(PassbackRig rig) {
    return new Limits() {
      private Instant opened = rig.clock.instant();
      private int taken;

      @Override
      public synchronized Reply over(Supplier<Reply> platform) {
        Instant now = rig.clock.instant();
        if (!now.isBefore(opened.plusSeconds(10))) {
          opened = now;
          taken = 0;
        }
        if (taken++ < 100) {
          return platform.get();
        }
        long wait = Duration.between(now, opened.plusSeconds(10)).toSeconds();
        return refuse(Reply.of(429, "slow down").with("Retry-After", String.valueOf(wait)));
      }
    };
  }
}
