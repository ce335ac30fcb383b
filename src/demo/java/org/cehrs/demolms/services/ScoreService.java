package org.cehrs.demolms.services;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Score;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;

/** Takes scores for the gradebook (Assignment and Grade Services 2.0, 3.4). */
public final class ScoreService {

  private static final Set<String> ACTIVITY =
      Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");
  private static final String FULLY_GRADED = "FullyGraded";
  private static final Set<String> GRADING =
      Set.of(FULLY_GRADED, "Pending", "PendingManual", "Failed", "NotReady");

  private final Platform platform;
  private final Course course;
  private final AccessTokens tokens;
  private final ScoreFaults faults;

  public ScoreService(Platform platform, Course course, AccessTokens tokens, ScoreFaults faults) {
    this.platform = platform;
    this.course = course;
    this.tokens = tokens;
    this.faults = faults;
  }

  public Response post(Request request) {
    faults.next();
    tokens.require(request, Scope.SCORE);
    MediaType.SCORE.requireSent(request);
    LineItem item = LineItemPath.item(request, course);
    var body = JsonBody.of(request);
    Person student = student(body);
    if (!enter(item, student, body)) {
      throw Refused.because(
          platform.flavor().staleScoreStatus(),
          "The gradebook has a score that is as new or newer for this person and line item.");
    }
    return Response.json(200, Map.of("resultUrl", ResultAddress.of(platform, item, student)));
  }

  // As in Canvas and in Moodle, a post that is not final empties the cell: tools must not send one.
  private boolean enter(LineItem item, Person student, JsonBody body) {
    Instant timestamp = timestamp(body);
    Optional<Score> score = finalScore(body, timestamp);
    return score.isPresent()
        ? course.gradebook().keep(item, student, score.get())
        : course.gradebook().clear(item, student, timestamp);
  }

  private static Optional<Score> finalScore(JsonBody body, Instant timestamp) {
    body.word("activityProgress", ACTIVITY);
    boolean isFinal = body.word("gradingProgress", GRADING).equals(FULLY_GRADED);
    return body.optionalNumber("scoreGiven")
        .map(given -> score(given, body, timestamp))
        .filter(score -> isFinal);
  }

  private static Score score(double given, JsonBody body, Instant timestamp) {
    if (given < 0) {
      throw JsonBody.refused("scoreGiven must not be negative");
    }
    double maximum = body.positive("scoreMaximum");
    return new Score(given, maximum, timestamp, body.optionalText("comment"));
  }

  private static Instant timestamp(JsonBody body) {
    String text = body.text("timestamp");
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw JsonBody.refused("timestamp must be an ISO 8601 time with zone, got \"" + text + "\"");
    }
  }

  private Person student(JsonBody body) {
    String subject = body.text("userId");
    return course
        .person(subject)
        .filter(Person::isStudent)
        .orElseThrow(() -> JsonBody.refused("\"" + subject + "\" is no student of the course"));
  }
}
