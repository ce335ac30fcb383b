package org.cehrs.practice.lti.services;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.cehrs.practice.lti.Registration.Flavor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A score as JSON (Assignment and Grade Services 2.0, clause 3.4). */
final class ScoreJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CANVAS = "https://canvas.instructure.com/lti/submission";
  private static final DateTimeFormatter MILLISECONDS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private ScoreJson() {}

  static String of(NewScore score, Flavor flavor) {
    ObjectNode json = JSON.createObjectNode();
    json.put("userId", score.userId());
    Numbers.put(json, "scoreGiven", score.scoreGiven());
    Numbers.put(json, "scoreMaximum", score.scoreMaximum());
    score.comment().ifPresent(comment -> json.put("comment", comment));
    json.put("timestamp", text(score.timestamp()));
    json.put("activityProgress", "Completed");
    json.put("gradingProgress", "FullyGraded");
    json.putObject("submission").put("submittedAt", text(score.submittedAt()));
    if (flavor == Flavor.CANVAS) {
      json.set(CANVAS, submission(score));
    }
    return json.toString();
  }

  /** Canvas's own part. The address becomes what SpeedGrader and the grade page launch. */
  private static ObjectNode submission(NewScore score) {
    ObjectNode json = JSON.createObjectNode();
    // Left out it counts as true, and every regrade would be an attempt.
    json.put("new_submission", score.newSubmission());
    score
        .review()
        .filter(address -> score.newSubmission())
        .ifPresent(address -> {
          json.put("submission_type", "basic_lti_launch");
          json.put("submission_data", address.toString());
        });
    return json;
  }

  private static String text(Instant time) {
    return MILLISECONDS.format(time);
  }
}
