package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.cehrs.demolms.moodle.Moodle;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The services answer as those of a real Moodle did when it was asked the same. */
class MoodleServicesTest {

  /** What the demo does not play: a second course, other methods, paths after the query. */
  private static final Set<String> NOT_PLAYED =
      Set.of(
          "list other course (not used there)",
          "other course (3)",
          "v1 lis",
          "naive url + /scores (broken)",
          "naive lineitem+\"/scores\" (after ?type_id)",
          "patch",
          // The line item of a link stays with it here.
          "get coupled",
          // The recorded course has a seventh person.
          "limit=3&from=6");

  private MoodleReplay replay;

  @BeforeEach
  void begin() throws Exception {
    replay = new MoodleReplay();
  }

  @AfterEach
  void end() {
    replay.close();
  }

  @Test
  void answersLineItemsAsMoodleDid() throws Exception {
    String readOnly = replay.stage().token(Scope.LINE_ITEM_READ_ONLY);
    Map<String, String> tokens =
        Map.of(
            "list no token",
            "",
            "list bad token",
            "guess",
            "list with score-only token",
            replay.stage().token(Scope.SCORE),
            "list with readonly token",
            readOnly,
            "create with readonly token",
            readOnly);
    var alike = new SoftAssertions();
    for (JsonNode one : played("lms/moodle/lineitems.json")) {
      String token = tokens.getOrDefault(name(one), replay.token());
      HttpResponse<String> answer = replay.ask(one.get("request"), token);
      replay.compare(alike, one, answer);
    }
    alike.assertAll();
  }

  @Test
  void takesScoresAndReadsThemBackAsMoodleDid() throws Exception {
    var alike = new SoftAssertions();
    Map<String, String> tokens =
        Map.of(
            "bad token",
            "guess",
            "token w/o score scope",
            replay.stage().token(Scope.RESULT_READ_ONLY));
    replay.isItem("/lineitems/27/", replay.makeItem("Standalone 125", 125));
    for (JsonNode one : played("lms/moodle/scores.json")) {
      String token = tokens.getOrDefault(name(one), replay.token());
      replay.compare(alike, one, replay.post(one, token));
    }
    for (JsonNode one : played("lms/moodle/results.json")) {
      replay.compare(alike, one, replay.ask(one, replay.token()));
    }
    alike.assertAll();
  }

  @Test
  void listsPeopleAsMoodleDid() throws Exception {
    var alike = new SoftAssertions();
    Map<String, String> tokens =
        Map.of("no token", "", "wrong scope", replay.stage().token(Scope.SCORE));
    for (JsonNode one : played("lms/moodle/nrps.json")) {
      String token = tokens.getOrDefault(name(one), replay.token());
      replay.compare(alike, one, replay.ask(one, token));
    }
    alike.assertAll();
  }

  @Test
  void writesZerosForANewMaximumAsMoodleDid() throws Exception {
    URI address = replay.address("/mod/lti/services.php/2/lineitems/15/lineitem?type_id=1");
    var column = new MoodleColumn(replay, address);
    assertThat(column.grades()).isEqualTo(column.recorded(newMaximum("before")));
    column.putMaximum(100);
    assertThat(column.grades()).isEqualTo(column.recorded(newMaximum("PUT same maximum")));

    replay.stage().clock().advance(Duration.ofMinutes(1));
    column.putMaximum(125);

    assertThat(column.grades()).isEqualTo(column.recorded(newMaximum("PUT 125")));
    assertThat(column.postScore()).isEqualTo(newMaximum("score in the same second").intValue());
    replay.stage().clock().advance(Duration.ofSeconds(1));
    assertThat(column.postScore()).isEqualTo(200);
  }

  @Test
  void writesZerosForANewMaximumWhereAColumnIsALinksAlone() throws Exception {
    String link = new Moodle().identity().id(Thing.RESOURCE_LINK, "domain");
    var coupled = new MoodleColumn(replay, URI.create(replay.makeItem("Fresh", 100, link)));
    var ofNoLink = new MoodleColumn(replay, URI.create(replay.makeItem("Fresh", 100)));
    coupled.putMaximum(125);
    ofNoLink.putMaximum(125);

    assertThat(coupled.grades()).isEqualTo(coupled.recorded(newMaximum("fresh coupled PUT 125")));
    assertThat(ofNoLink.grades())
        .isEqualTo(ofNoLink.recorded(newMaximum("fresh item (no grade rows) PUT 125")));
  }

  @Test
  void refusesAnAddressOfAnotherToolAsMoodleDid() throws Exception {
    JsonNode recorded = Sample.read("lms/moodle/ags_misc.json");
    int refused = recorded.get("other tool token + type_id=1").get("status").intValue();
    int own = recorded.get("other tool token + own type_id").get("status").intValue();
    String item = "/mod/lti/services.php/2/lineitems/15/lineitem?type_id=";

    assertThat(replay.get(item + "99").statusCode()).isEqualTo(refused);
    assertThat(replay.get(item + "1").statusCode()).isEqualTo(own);
  }

  private static JsonNode newMaximum(String step) {
    return Sample.read("lms/moodle/new_maximum.json").get(step);
  }

  private static String name(JsonNode one) {
    return one.get("case").stringValue();
  }

  private static List<JsonNode> played(String series) {
    return Sample.read(series)
        .valueStream()
        .filter(one -> !NOT_PLAYED.contains(name(one)))
        .toList();
  }
}
