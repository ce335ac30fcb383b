package org.cehrs.practice.passback;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.cehrs.practice.lti.SettableClock;

/** How a simulated platform treats what it is asked. */
public interface Weather {

  Weather FINE = Supplier::get;

  /** Nobody is there. */
  Weather DOWN =
      new Weather() {
        @Override
        public Reply over(Supplier<Reply> platform) {
          return new Reply.Cut();
        }

        @Override
        public Reply overReading(Supplier<Reply> platform) {
          return new Reply.Cut();
        }
      };

  /** It takes the score, and the answer gets lost. */
  Weather CUTTING =
      platform -> {
        Objects.requireNonNull(platform.get());
        return new Reply.Cut();
      };

  /** Fares one score. */
  Reply over(Supplier<Reply> platform);

  /** Fares a reading of results. */
  default Reply overReading(Supplier<Reply> platform) {
    return platform.get();
  }

  /** It takes the score, and says so too late: the client gave up when its patience was over. */
  static Weather slow(SettableClock clock, Duration patience) {
    return platform -> {
      Objects.requireNonNull(platform.get());
      clock.pass(patience);
      return new Reply.Cut();
    };
  }

  /**
   * Every page of its results leads to another.
   *
   * @param number of the next one
   */
  static Weather endlessPages(IntSupplier number) {
    return new Weather() {
      @Override
      public Reply over(Supplier<Reply> platform) {
        return platform.get();
      }

      @Override
      public Reply overReading(Supplier<Reply> platform) {
        return platform.get().with("Link", "<?page=" + number.getAsInt() + ">; rel=\"next\"");
      }
    };
  }

  static Weather status(int status) {
    return status(status, "");
  }

  /**
   * It refuses, and says why as Canvas does.
   *
   * @param said the reason; {@code []} is Moodle's whole body
   */
  static Weather status(int status, String said) {
    String body =
        said.isEmpty() || said.equals("[]") ? said : "{\"errors\":{\"message\":\"" + said + "\"}}";
    return platform -> Reply.of(status, body);
  }

  /** A proxy or a firewall answers in the platform's place. */
  static Weather page(int status) {
    return platform ->
        Reply.of(status, "<!DOCTYPE html><html><title>Maintenance</title></html>")
            .with("Content-Type", "text/html; charset=utf-8");
  }

  static Weather throttling(int retryAfterSeconds) {
    return platform ->
        Reply.of(429, "slow down").with("Retry-After", String.valueOf(retryAfterSeconds));
  }

  /** As Canvas does where its bucket is full, behind a gateway that names a time. */
  static Weather bucketFull(int retryAfterSeconds) {
    return platform ->
        Reply.of(403, "403 Forbidden (Rate Limit Exceeded)")
            .with("X-Rate-Limit-Remaining", "0.0")
            .with("Retry-After", String.valueOf(retryAfterSeconds));
  }

  /** This weather for so many scores in a row, then another. */
  default Weather times(int scores, Weather then) {
    AtomicInteger left = new AtomicInteger(scores);
    return platform -> left.getAndDecrement() > 0 ? over(platform) : then.over(platform);
  }

  /** This weather at every so manieth score, else another. */
  default Weather every(int scores, Weather otherwise) {
    AtomicInteger count = new AtomicInteger();
    return platform ->
        count.incrementAndGet() % scores == 0 ? over(platform) : otherwise.over(platform);
  }
}
