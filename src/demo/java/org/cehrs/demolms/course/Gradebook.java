package org.cehrs.demolms.course;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The latest score of each student at each line item. */
public final class Gradebook {

  private record Cell(String itemId, String subject) {}

  private final Map<Cell, Score> scores = new HashMap<>();

  /** Keeps a score; false where the one that is there is as new or newer. */
  public synchronized boolean keep(LineItem item, Person student, Score score) {
    var cell = new Cell(item.id(), student.subject());
    if (!isNewer(score.timestamp(), Optional.ofNullable(scores.get(cell)))) {
      return false;
    }
    scores.put(cell, score);
    return true;
  }

  /**
   * Empties a cell, its timestamp with it; false where a score is there that is as new or newer.
   */
  public synchronized boolean clear(LineItem item, Person student, Instant timestamp) {
    var cell = new Cell(item.id(), student.subject());
    boolean newer = isNewer(timestamp, Optional.ofNullable(scores.get(cell)));
    if (newer) {
      scores.remove(cell);
    }
    return newer;
  }

  public synchronized Optional<Grade> grade(LineItem item, Person student) {
    var cell = new Cell(item.id(), student.subject());
    return Optional.ofNullable(scores.get(cell)).map(score -> Grade.of(student, item, score));
  }

  public synchronized void forget(LineItem item) {
    scores.keySet().removeIf(cell -> cell.itemId().equals(item.id()));
  }

  // Moodle keeps whole seconds, so a second score within one second is refused there.
  private static boolean isNewer(Instant timestamp, Optional<Score> present) {
    return present
        .map(score -> score.timestamp().truncatedTo(ChronoUnit.SECONDS))
        .map(timestamp.truncatedTo(ChronoUnit.SECONDS)::isAfter)
        .orElse(true);
  }
}
