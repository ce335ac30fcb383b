package org.cehrs.practice.setup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.store.DatabaseTrouble;
import org.cehrs.practice.store.DatabaseWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log once that the database is in trouble, and once that it is over. */
final class DatabaseOutage implements DatabaseWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);

  /** A full disk lets readers pass: it is over once nobody was refused for so long. */
  private static final Duration CALM = Duration.ofSeconds(3);

  private final InstantSource clock;
  private volatile Optional<Outage> current = Optional.empty();

  private record Outage(Instant began, Instant newest) {}

  DatabaseOutage(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void troubled(DatabaseTrouble trouble, String told) {
    Instant now = clock.instant();
    if (current.isEmpty()) {
      LOG.error(
          "Outage: {} {} Until then requests are answered 503, each in a line with its reference"
              + " code, and grades and jobs wait; nothing acknowledged is lost. What it said: {}",
          FaultyDatabase.meaning(trouble),
          wayOut(trouble),
          told);
    }
    current = Optional.of(new Outage(current.map(Outage::began).orElse(now), now));
  }

  @Override
  public void answered() {
    if (current.isPresent()) {
      end(clock.instant());
    }
  }

  private synchronized void end(Instant now) {
    current
        .filter(outage -> !now.isBefore(outage.newest().plus(CALM)))
        .ifPresent(outage -> {
          LOG.info(
              "Outage over after {} s: the database answers again; saves, grades and jobs go on.",
              Duration.between(outage.began(), now).toSeconds());
          current = Optional.empty();
        });
  }

  private static String wayOut(DatabaseTrouble trouble) {
    return switch (trouble) {
      case FULL -> "Make room on its disk; this server goes on by itself.";
      case AWAY ->
          "Start it, or mend the way to it; this server goes on by itself and need not be"
              + " restarted.";
      case IN_USE, NO_RIGHTS, NO_SUCH_DATABASE, WRONG_CREDENTIALS -> FaultyDatabase.wayOut(trouble);
    };
  }
}
