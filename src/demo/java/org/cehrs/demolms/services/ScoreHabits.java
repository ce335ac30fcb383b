package org.cehrs.demolms.services;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Score;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Response;

/** What one product does its own way with scores and results. */
public interface ScoreHabits {

  Set<String> ACTIVITY = Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
  String FULLY_GRADED = "FullyGraded";
  Set<String> GRADING = Set.of(FULLY_GRADED, "Pending", "PendingManual", "Failed", "NotReady");

  /** Reads a posted score. */
  default ScorePost read(JsonObject body) {
    body.word("activityProgress", ACTIVITY);
    boolean isFinal = body.word("gradingProgress", GRADING).equals(FULLY_GRADED);
    Instant timestamp = time(body, "timestamp");
    Optional<ScorePost.Effect> kept =
        body.optionalNumber("scoreGiven")
            .map(given -> score(given, body, timestamp))
            .filter(score -> isFinal)
            .map(ScorePost.Keep::new);
    return new ScorePost(timestamp, kept.orElseGet(ScorePost.Clear::new), Optional.empty());
  }

  /** Whom a {@code userId} means. */
  default boolean isMeant(Person student, String userId) {
    return student.subject().equals(userId);
  }

  /** Why a score is not taken after a newer one. */
  default String stale(Instant timestamp, Instant present) {
    return "The gradebook has a score of %s, which is as new as %s or newer."
        .formatted(present, timestamp);
  }

  /** The answer to a score that was taken. */
  default Response taken(Call call, LineItem item, Person student) {
    return Response.json(200, Map.of("resultUrl", resultAddress(call, item, student).toString()));
  }

  /** Where the result of one student at one line item stands. */
  default URI resultAddress(Call call, LineItem item, Person student) {
    URI results = call.addresses().results(item.id());
    String separator = results.getRawQuery() == null ? "?" : "&";
    return URI.create(results + separator + "user_id=" + student.subject());
  }

  /** A result as lists show it. */
  default Map<String, Object> result(Call call, Grade grade) {
    Map<String, Object> json = ResultJson.of(this, call, grade);
    grade.comments().stream().findFirst().ifPresent(comment -> json.put("comment", comment));
    return json;
  }

  /** A time with its zone. */
  static Instant time(JsonObject body, String name) {
    String text = body.text(name);
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw body.refused(name + " must be an ISO 8601 time with zone, got \"" + text + "\"");
    }
  }

  private static Score score(double given, JsonObject body, Instant timestamp) {
    if (given < 0) {
      throw body.refused("scoreGiven must not be negative");
    }
    double maximum = body.positive("scoreMaximum");
    return new Score(
        Math.min(given, maximum),
        maximum,
        timestamp,
        body.optionalText("comment").stream().toList());
  }
}
