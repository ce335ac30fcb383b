package org.cehrs.practice.lti.services;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.net.Answer;

/**
 * How much of its allowance Canvas leaves us. It keeps a leaking bucket for every key, tells with
 * each answer how much room is in it, and refuses what does not fit; launches need room too. The
 * same header of another platform, or of a gateway before it, counts in units of its own.
 */
final class Pace {

  private static final String REMAINING = "x-rate-limit-remaining";

  /** Room that is never used up by what can wait. */
  private static final double RESERVE = 200;

  /** Units that leak out of the bucket in a second. */
  private static final double LEAK = 10;

  private record Room(double units, Instant at) {

    double at(Instant now) {
      return units + LEAK * Math.max(0, Duration.between(at, now).toMillis()) / 1000;
    }
  }

  private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();

  void heard(Registration registration, Answer answer, Instant now) {
    if (registration.flavor() != Flavor.CANVAS) {
      return;
    }
    answer
        .header(REMAINING)
        .map(Pace::number)
        .filter(OptionalDouble::isPresent)
        .ifPresent(units -> rooms.put(registration.id(), new Room(units.getAsDouble(), now)));
  }

  Duration rest(Registration registration, Instant now) {
    Room room = rooms.get(registration.id());
    double missing = room == null ? 0 : RESERVE - room.at(now);
    return missing > 0 ? Duration.ofMillis((long) Math.ceil(missing / LEAK * 1000)) : Duration.ZERO;
  }

  private static OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    } catch (NumberFormatException other) {
      return OptionalDouble.empty();
    }
  }
}
