package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.demolms.services.MediaType;
import tools.jackson.databind.JsonNode;

/** A column of the demo's gradebook, seen and changed by the services as a recorded one was. */
record MoodleColumn(MoodleReplay replay, URI address) {

  /** The students with a grade and their grades, all of which must be of this second. */
  Set<String> grades() throws Exception {
    var accept = Stage.accepting(MediaType.RESULTS.text());
    var answer = replay.stage().call(below("results"), replay.token(), accept);
    List<JsonNode> results = Stage.json(answer).valueStream().toList();
    Instant now = replay.stage().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    assertThat(results).allMatch(result -> now.equals(time(result)));
    return results.stream().map(MoodleColumn::row).collect(Collectors.toSet());
  }

  /** Recorded rows of "user|grade|...", those without a grade left out. */
  Set<String> recorded(JsonNode series) {
    Stream<String> rows =
        series.isArray()
            ? series.valueStream().map(JsonNode::stringValue)
            : series.stringValue().lines();
    return rows.map(row -> List.of(row.split("\\|")))
        .filter(row -> !row.get(1).equals("null"))
        .map(row -> replay.user(row.get(0)) + "|" + row.get(1))
        .collect(Collectors.toSet());
  }

  void putMaximum(double maximum) throws Exception {
    var item = Map.of("label", "Exam", "scoreMaximum", maximum);
    var put = Stage.sending("PUT", MediaType.LINE_ITEM.text(), item);
    assertThat(replay.stage().call(address, replay.token(), put).statusCode()).isEqualTo(200);
  }

  /** The status of a score of this very moment. */
  int postScore() throws Exception {
    Map<String, Object> score =
        Map.of(
            "userId",
            replay.user("5"),
            "scoreGiven",
            80,
            "scoreMaximum",
            100,
            "activityProgress",
            "Completed",
            "gradingProgress",
            "FullyGraded",
            "timestamp",
            replay.stage().clock().instant().toString());
    var post = Stage.sending("POST", MediaType.SCORE.text(), score);
    return replay.stage().call(below("scores"), replay.token(), post).statusCode();
  }

  private URI below(String step) {
    return URI.create(address.toString().replace("?", "/" + step + "?"));
  }

  private static String row(JsonNode result) {
    return "%s|%.5f"
        .formatted(result.get("userId").stringValue(), result.get("resultScore").doubleValue());
  }

  private static Instant time(JsonNode result) {
    return OffsetDateTime.parse(result.get("timestamp").stringValue()).toInstant();
  }
}
