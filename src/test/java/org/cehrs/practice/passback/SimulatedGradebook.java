package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Registration.Flavor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores as Canvas and Moodle keep them. Moodle refuses a score of the same second or an older one
 * with 409; Canvas refuses an older one with 400, takes an equal one again, counts an attempt for
 * every new time of submission, appends every comment, and makes no column for a deleted link.
 */
public final class SimulatedGradebook {

  /** One change of a cell. */
  public record Change(double given, double maximum, Instant timestamp) {}

  /** A student's place in a column. */
  public record Cell(String column, String user) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final Flavor flavor;
  private final Map<Cell, List<Change>> changes = new LinkedHashMap<>();
  private final Map<Cell, Set<String>> submissions = new LinkedHashMap<>();
  private final Map<Cell, List<String>> comments = new LinkedHashMap<>();
  private final Map<String, Reply> refusals = new LinkedHashMap<>();
  private boolean ignoresUsers;
  private final Set<String> deletedLinks = new HashSet<>();
  private final List<Map<String, Object>> placed = new ArrayList<>();
  private final List<Map<String, Object>> made = new ArrayList<>();

  SimulatedGradebook(Flavor flavor) {
    this.flavor = flavor;
  }

  /** Answers every score for a column, or for a user, so, and every reading of a column. */
  public synchronized void refuse(String columnOrUser, Reply reply) {
    refusals.put(columnOrUser, reply);
  }

  public synchronized void refuseNoMore(String columnOrUser) {
    refusals.remove(columnOrUser);
  }

  /** Answers everybody's results, whomever it is asked for. */
  public synchronized void ignoreUsers() {
    ignoresUsers = true;
  }

  /** As a teacher who places a link together with a column of the tool's. */
  public synchronized void place(URI column, String resourceLink, String exam) {
    placed.add(
        Map.of(
            "id",
            column.toString(),
            "resourceLinkId",
            resourceLink,
            "resourceId",
            exam,
            "tag",
            "score"));
  }

  /** As a teacher who deletes what a link grades; in Canvas the link is gone with it. */
  public synchronized void delete(String column, String resourceLink) {
    refuse(column, Reply.of(404, ""));
    placed.removeIf(one -> resourceLink.equals(one.get("resourceLinkId")));
    if (flavor == Flavor.CANVAS) {
      deletedLinks.add(resourceLink);
    }
  }

  /** As a teacher who writes a grade by hand. */
  public synchronized void write(Cell cell, double given, double maximum, Instant at) {
    changesOf(cell).add(new Change(given, maximum, at));
  }

  public synchronized void erase(Cell cell) {
    changes.remove(cell);
  }

  /** What happened to each cell, in order; a score that was taken again without effect is none. */
  public synchronized Map<Cell, List<Change>> changes() {
    Map<Cell, List<Change>> copy = new LinkedHashMap<>();
    changes.forEach((cell, list) -> copy.put(cell, List.copyOf(list)));
    return copy;
  }

  public synchronized int submissions(Cell cell) {
    return submissions.getOrDefault(cell, Set.of()).size();
  }

  public synchronized List<String> comments(Cell cell) {
    return List.copyOf(comments.getOrDefault(cell, List.of()));
  }

  /** Columns that a tool made. */
  public synchronized int made() {
    return made.size();
  }

  synchronized Reply take(String column, JsonNode score) {
    Cell cell = new Cell(column, score.path("userId").asString());
    Reply refusal = refusals.getOrDefault(column, refusals.get(cell.user()));
    if (refusal != null) {
      return refusal;
    }
    Change change =
        new Change(
            score.path("scoreGiven").asDouble(),
            score.path("scoreMaximum").asDouble(),
            Instant.parse(score.path("timestamp").asString()));
    Optional<Change> last = last(cell);
    if (last.filter(held -> isStale(change, held)).isPresent()) {
      return stale();
    }
    if (!last.equals(Optional.of(change))) {
      changesOf(cell).add(change);
    }
    note(cell, score);
    return Reply.of(200, "{}");
  }

  private void note(Cell cell, JsonNode score) {
    if (score
        .path("https://canvas.instructure.com/lti/submission")
        .path("new_submission")
        .asBoolean(true)) {
      submissions
          .computeIfAbsent(cell, unused -> new HashSet<>())
          .add(score.path("submission").path("submittedAt").asString());
    }
    if (score.has("comment")) {
      comments
          .computeIfAbsent(cell, unused -> new ArrayList<>())
          .add(score.path("comment").asString());
    }
  }

  private boolean isStale(Change change, Change held) {
    return flavor == Flavor.CANVAS
        ? change.timestamp().isBefore(held.timestamp())
        : !seconds(change).isAfter(seconds(held));
  }

  private static Instant seconds(Change change) {
    return change.timestamp().truncatedTo(ChronoUnit.SECONDS);
  }

  private Reply stale() {
    return flavor == Flavor.CANVAS
        ? Reply.of(
            400,
            "{\"errors\":{\"type\":\"bad_request\",\"message\":"
                + "\"Provided timestamp of T before last updated timestamp of U\"}}")
        : Reply.of(409, "[]");
  }

  synchronized Reply results(String column, Optional<String> user) {
    Reply refusal = refusals.get(column);
    if (refusal != null) {
      return refusal;
    }
    List<Map<String, Object>> results = new ArrayList<>();
    changes.forEach((cell, list) -> {
      boolean asked = ignoresUsers || user.map(cell.user()::equals).orElse(true);
      boolean wanted = asked && cell.column().equals(column);
      if (wanted) {
        // On a scale of its own, to two decimals.
        double share = list.getLast().given() / list.getLast().maximum();
        results.add(
            Map.of(
                "userId",
                cell.user(),
                "resultScore",
                Math.round(share * 10_000) / 100.0,
                "resultMaximum",
                100));
      }
    });
    return Reply.of(200, JSON.writeValueAsString(results));
  }

  synchronized Reply columns() {
    List<Map<String, Object>> all = new ArrayList<>(placed);
    all.addAll(made);
    return Reply.of(200, JSON.writeValueAsString(all));
  }

  synchronized Reply make(URI columns, JsonNode wanted) {
    if (deletedLinks.contains(wanted.path("resourceLinkId").asString(""))) {
      return Reply.of(412, "{\"errors\":{\"type\":\"precondition_failed\",\"message\":\"\"}}");
    }
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("id", columns + "/made-" + (made.size() + 1));
    wanted.properties().forEach(field -> column.put(field.getKey(), field.getValue()));
    made.add(column);
    return Reply.of(201, JSON.writeValueAsString(column));
  }

  private Optional<Change> last(Cell cell) {
    return Optional.ofNullable(changes.get(cell)).map(List::getLast);
  }

  private List<Change> changesOf(Cell cell) {
    return changes.computeIfAbsent(cell, unused -> new ArrayList<>());
  }
}
