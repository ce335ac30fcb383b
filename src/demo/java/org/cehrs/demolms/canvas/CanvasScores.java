package org.cehrs.demolms.canvas;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Score;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Digest;
import org.cehrs.demolms.platform.Thing;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.MediaType;
import org.cehrs.demolms.services.ResultJson;
import org.cehrs.demolms.services.ScoreHabits;
import org.cehrs.demolms.services.ScorePost;
import org.cehrs.demolms.services.ServiceFault;

/** Every post counts as an attempt unless it says otherwise. */
final class CanvasScores implements ScoreHabits {

  private static final String SUBMISSION = "https://canvas.instructure.com/lti/submission";

  @Override
  public ScorePost read(JsonObject body) {
    Instant timestamp = ScoreHabits.time(body, "timestamp");
    body.text("activityProgress");
    Optional<JsonObject> extension = body.optionalObject(SUBMISSION);
    return new ScorePost(
        timestamp, effect(body, extension, timestamp), handedIn(body, extension, timestamp));
  }

  @Override
  public String stale(Instant timestamp, Instant present) {
    return "Provided timestamp of %s before last updated timestamp of %s"
        .formatted(timestamp, present);
  }

  @Override
  public Response taken(Call call, LineItem item, Person student) {
    var body = new LinkedHashMap<String, Object>();
    body.put("resultUrl", resultAddress(call, item, student).toString());
    body.put(SUBMISSION, Map.of("content_items", List.of()));
    return Response.json(200, MediaType.SCORE.text(), body);
  }

  @Override
  public URI resultAddress(Call call, LineItem item, Person student) {
    String number = Digest.of(Thing.PERSON, item.id() + student.subject()).number(4);
    return URI.create(call.addresses().results(item.id()) + "/" + number);
  }

  @Override
  public Map<String, Object> result(Call call, Grade grade) {
    return ResultJson.of(this, call, grade);
  }

  private static ScorePost.Effect effect(
      JsonObject body, Optional<JsonObject> extension, Instant timestamp) {
    String grading = body.word("gradingProgress", GRADING);
    boolean counts = grading.equals(FULLY_GRADED) || grading.equals("PendingManual");
    Optional<ScorePost.Effect> kept =
        body.optionalNumber("scoreGiven")
            .filter(given -> counts)
            .map(given -> new ScorePost.Keep(score(given, body, timestamp)));
    boolean preserved = extension.flatMap(one -> one.optionalFlag("preserve_score")).orElse(false);
    return kept.orElseGet(preserved ? ScorePost.Leave::new : ScorePost.Clear::new);
  }

  private static Score score(double given, JsonObject body, Instant timestamp) {
    double maximum = body.optionalNumber("scoreMaximum").orElse(0.0);
    if (given < 0 || maximum <= 0) {
      throw new ServiceFault(
          ServiceFault.Kind.VALUE,
          "ScoreMaximum must be greater than 0 and scoreGiven not below it");
    }
    return new Score(given, maximum, timestamp, body.optionalText("comment").stream().toList());
  }

  private static Optional<ScorePost.HandedIn> handedIn(
      JsonObject body, Optional<JsonObject> extension, Instant timestamp) {
    boolean counts = extension.flatMap(one -> one.optionalFlag("new_submission")).orElse(true);
    if (!counts) {
      return Optional.empty();
    }
    Instant at =
        body.optionalObject("submission")
            .filter(one -> one.has("submittedAt"))
            .map(one -> ScoreHabits.time(one, "submittedAt"))
            .orElse(timestamp);
    return Optional.of(new ScorePost.HandedIn(at, extension.flatMap(CanvasScores::launch)));
  }

  private static Optional<URI> launch(JsonObject extension) {
    return extension
        .optionalText("submission_type")
        .filter("basic_lti_launch"::equals)
        .flatMap(type -> extension.optionalAddress("submission_data"));
  }
}
