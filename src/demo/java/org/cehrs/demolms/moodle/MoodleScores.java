package org.cehrs.demolms.moodle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Score;
import org.cehrs.demolms.http.JsonObject;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.MediaType;
import org.cehrs.demolms.services.ResultJson;
import org.cehrs.demolms.services.ScoreHabits;
import org.cehrs.demolms.services.ScorePost;

/** Whatever is not fully graded empties the cell, and the answer to a score is empty. */
final class MoodleScores implements ScoreHabits {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter();

  @Override
  public ScorePost read(JsonObject body) {
    Instant timestamp = time(body);
    body.text("activityProgress");
    boolean isFinal = body.text("gradingProgress").equals(FULLY_GRADED);
    Optional<ScorePost.Effect> kept =
        MoodleNumbers.read(body, "scoreGiven")
            .map(given -> score(given, body, timestamp))
            .filter(score -> isFinal)
            .map(ScorePost.Keep::new);
    return new ScorePost(timestamp, kept.orElseGet(ScorePost.Clear::new), Optional.empty());
  }

  @Override
  public Response taken(Call call, LineItem item, Person student) {
    return Response.empty(200).with("Content-Type", MediaType.SCORE.text() + "; charset=utf-8");
  }

  @Override
  public Map<String, Object> result(Call call, Grade grade) {
    Map<String, Object> json = ResultJson.of(this, call, grade);
    json.put("resultScore", MoodleNumbers.write(grade.score()));
    json.put("resultMaximum", MoodleNumbers.write(grade.item().scoreMaximum()));
    json.put("timestamp", TIME.format(grade.time()));
    grade.comments().stream().findFirst().ifPresent(comment -> json.put("comment", comment));
    return json;
  }

  private static Score score(double given, JsonObject body, Instant timestamp) {
    double maximum =
        MoodleNumbers.read(body, "scoreMaximum")
            .filter(number -> number >= 0)
            .orElseThrow(() -> body.refused("scoreMaximum is missing"));
    double most = maximum == 0 ? given : maximum;
    double clamped = Math.max(0, Math.min(given, most));
    return new Score(clamped, maximum, timestamp, body.optionalText("comment").stream().toList());
  }

  /** A space may stand for the T; a missing time means midnight, a missing zone the server's. */
  private static Instant time(JsonObject body) {
    String text = body.text("timestamp");
    try {
      return LENIENT.parse(text.replace(' ', 'T'), Instant::from);
    } catch (DateTimeException malformed) {
      throw body.refused("timestamp must be an ISO 8601 time, got \"" + text + "\"");
    }
  }
}
