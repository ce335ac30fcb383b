package org.cehrs.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.running.LaunchClient;

/**
 * How long one launch took, in nanoseconds.
 *
 * @param signing what the platform itself needs for its token
 */
record LaunchTimes(long login, long signing, long launch) {

  static LaunchTimes of(LaunchClient client, FakePlatform platform) {
    long begun = System.nanoTime();
    LaunchClient.Begun login = client.begin();
    long answered = System.nanoTime();
    Map<String, Object> claims = client.claims(login);
    claims.put("sub", UUID.randomUUID().toString());
    String token = platform.idToken(claims);
    long signed = System.nanoTime();
    int status = client.launch(login, token).statusCode();
    if (status != 303) {
      throw new IllegalStateException("a launch was answered " + status);
    }
    return new LaunchTimes(answered - begun, signed - answered, System.nanoTime() - signed);
  }

  static String line(String name, List<LaunchTimes> times, Duration duration) {
    return String.format(
        Locale.ROOT,
        "%-11s %10.0f  %9.1f %7.1f  %10.1f %7.1f  %10.1f",
        name,
        times.size() / (double) duration.toSeconds(),
        quantile(times, LaunchTimes::login, 0.5),
        quantile(times, LaunchTimes::login, 0.99),
        quantile(times, LaunchTimes::launch, 0.5),
        quantile(times, LaunchTimes::launch, 0.99),
        quantile(times, LaunchTimes::signing, 0.5));
  }

  private static double quantile(
      List<LaunchTimes> times, ToLongFunction<LaunchTimes> part, double share) {
    List<Long> sorted =
        times.stream().map(part::applyAsLong).sorted(Comparator.naturalOrder()).toList();
    return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
  }
}
