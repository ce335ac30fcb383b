package org.cehrs.demolms;

import static java.util.Map.entry;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the tool answered in each of the recorded cases, as a change of a right answer. */
final class MoodleAnswers {

  /** The tool that a second registration opened. */
  static final String SECOND_CLIENT = "SpHJBAhi4Fw30f9";

  /** Where the tool stood when the cases were recorded. */
  static final String TOOL = "http://127.0.0.1:9001";

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";
  private static final Date PAST = Date.from(new SettableClock().instant().minusSeconds(1));
  private static final Map<String, Object> LINK_ALONE =
      Map.of("type", "ltiResourceLink", "title", "No LI");

  private MoodleAnswers() {}

  static Map<String, UnaryOperator<JWTClaimsSet.Builder>> byCase() {
    var all = new HashMap<String, UnaryOperator<JWTClaimsSet.Builder>>(claims());
    all.putAll(items());
    return all;
  }

  /** The exam that most cases chose. */
  static Map<String, Object> exam(double maximum) {
    return Map.of(
        "type",
        "ltiResourceLink",
        "title",
        "Practice exam A",
        "text",
        "125 questions",
        "custom",
        Map.of("exam_id", "A", "rl", "$ResourceLink.id"),
        "lineItem",
        Map.of(
            "scoreMaximum",
            maximum,
            "label",
            "LI label A",
            "resourceId",
            "exam-A",
            "tag",
            "practice"));
  }

  private static Map<String, UnaryOperator<JWTClaimsSet.Builder>> claims() {
    return Map.ofEntries(
        entry("one item no url", UnaryOperator.identity()),
        entry("iss wrong", answer -> answer.issuer("somebody")),
        entry("aud wrong", answer -> answer.audience("https://elsewhere.example")),
        entry("no nonce", answer -> answer.claim("nonce", null)),
        entry("deployment wrong", answer -> answer.claim(LTI + "deployment_id", "other")),
        entry("expired", answer -> answer.expirationTime(PAST)),
        entry("msg type wrong", answer -> answer.claim(LTI + "message_type", "LtiOther")),
        entry("version missing", answer -> answer.claim(LTI + "version", null)),
        entry("dynamic tool type 2", answer -> answer.issuer(SECOND_CLIENT)),
        entry("content_items absent", answer -> answer.claim(DEEP_LINKING + "content_items", null)),
        entry("empty content_items", choosing()),
        entry(
            "errormsg",
            answer -> choosing().apply(answer).claim(DEEP_LINKING + "errormsg", "Nothing to add")));
  }

  private static Map<String, UnaryOperator<JWTClaimsSet.Builder>> items() {
    return Map.of(
        "one item with url",
        choosing(with("url", TOOL + "/launch?exam=A")),
        "url on other host",
        choosing(with("url", "http://localhost:7777/x")),
        "two items",
        choosing(
            exam(125),
            Map.of(
                "type",
                "ltiResourceLink",
                "title",
                "Practice exam B",
                "custom",
                Map.of("exam_id", "B"),
                "lineItem",
                Map.of("scoreMaximum", 50))),
        "no lineItem",
        choosing(LINK_ALONE),
        "html type",
        choosing(Map.of("type", "html", "title", "h", "html", "<b>x</b>")),
        "link type",
        choosing(Map.of("type", "link", "title", "l", "url", TOOL + "/x")),
        "iframe+window+icon+available",
        choosing(withWindows()),
        "custom non-string",
        choosing(with("custom", Map.of("number", 1, "object", Map.of("x", "y")))),
        "custom with newline/semicolon",
        choosing(with("custom", Map.of("a", "x\ny", "b", "p;q=1"))));
  }

  private static Map<String, Object> withWindows() {
    Map<String, Object> exam = with("iframe", Map.of("width", 800, "height", 600));
    exam.put("window", Map.of("targetName", "exam"));
    exam.put("icon", Map.of("url", TOOL + "/icon.png", "width", 50, "height", 50));
    exam.put("available", Map.of("startDateTime", "2026-11-01T00:00:00Z"));
    return exam;
  }

  private static Map<String, Object> with(String name, Object value) {
    var exam = new HashMap<>(exam(100));
    exam.put(name, value);
    return exam;
  }

  private static UnaryOperator<JWTClaimsSet.Builder> choosing(Object... items) {
    return answer -> answer.claim(DEEP_LINKING + "content_items", List.of(items));
  }
}
