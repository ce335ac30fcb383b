package org.cehrs.demolms.course;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest score of each student at each line item. */
public final class Gradebook {

  private record Cell(String itemId, String subject) {
    static Cell of(LineItem item, Person student) {
      return new Cell(item.id(), student.subject());
    }
  }

  private final Map<Cell, Score> scores = new HashMap<>();
  private final Map<Cell, Submission> submissions = new HashMap<>();
  private final GradebookRules rules;

  Gradebook(GradebookRules rules) {
    this.rules = rules;
  }

  /** The time of the score that forbids one of this time; empty where it may come. */
  public synchronized Optional<Instant> newerThan(
      Instant timestamp, LineItem item, Person student) {
    return Optional.ofNullable(scores.get(Cell.of(item, student)))
        .map(Score::timestamp)
        .filter(present -> !rules.mayFollow(timestamp, present));
  }

  /** Keeps a score; false where the one that is there is as new or newer. */
  public synchronized boolean keep(LineItem item, Person student, Score score) {
    if (newerThan(score.timestamp(), item, student).isPresent()) {
      return false;
    }
    var cell = Cell.of(item, student);
    List<String> earlier =
        Optional.ofNullable(scores.get(cell))
            .filter(present -> rules.collectsComments())
            .map(Score::comments)
            .orElse(List.of());
    scores.put(cell, score.after(earlier));
    return true;
  }

  /**
   * Empties a cell, its timestamp with it; false where a score is there that is as new or newer.
   */
  public synchronized boolean clear(LineItem item, Person student, Instant timestamp) {
    boolean newer = newerThan(timestamp, item, student).isEmpty();
    if (newer) {
      scores.remove(Cell.of(item, student));
    }
    return newer;
  }

  /** Notes that a student handed in. */
  public synchronized void submit(
      LineItem item, Person student, Instant submittedAt, Optional<URI> launch) {
    submissions.merge(
        Cell.of(item, student),
        new Submission(1, submittedAt, launch),
        (present, added) -> present.followedBy(added.submittedAt(), added.launch()));
  }

  public synchronized Optional<Grade> grade(LineItem item, Person student) {
    return Optional.ofNullable(scores.get(Cell.of(item, student)))
        .map(score -> Grade.of(student, item, score));
  }

  public synchronized Optional<Submission> submission(LineItem item, Person student) {
    return Optional.ofNullable(submissions.get(Cell.of(item, student)));
  }

  public synchronized void forget(LineItem item) {
    scores.keySet().removeIf(cell -> cell.itemId().equals(item.id()));
    submissions.keySet().removeIf(cell -> cell.itemId().equals(item.id()));
  }
}
