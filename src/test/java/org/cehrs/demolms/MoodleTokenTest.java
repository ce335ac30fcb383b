package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cehrs.demolms.moodle.Moodle;
import org.cehrs.demolms.platform.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The token endpoint answers as a real Moodle's did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoodleTokenTest {

  private static final String SCORE = Scope.SCORE.uri();

  private Stage stage;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(new Moodle());
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @ParameterizedTest
  @MethodSource("assertions")
  void looksAtAssertionsAsMoodleDid(Change change) throws Exception {
    var claims = change.edit().apply(stage.assertion()).build();

    assertAlike(change.name(), ask(stage.tool().sign(claims), SCORE));
  }

  static Stream<Named<Change>> assertions() {
    return Stream.of(
            new Change("score only", claims -> claims),
            new Change("aud wrong", claims -> claims.audience("https://elsewhere.example")),
            new Change("aud missing", claims -> claims.claim("aud", null)),
            new Change("jti missing", claims -> claims.claim("jti", null)),
            new Change("iss missing", claims -> claims.claim("iss", null)),
            new Change("iss wrong", claims -> claims.issuer("somebody")),
            new Change("exp missing", claims -> claims.claim("exp", null)),
            new Change("expired", claims -> claims.expirationTime(in(-1))),
            new Change("iat in future 30s", claims -> claims.issueTime(in(30))),
            new Change("iat future 3s", claims -> claims.issueTime(in(3))),
            new Change("unknown client", claims -> claims.subject("nobody").issuer("nobody")))
        .map(change -> Named.of(change.name(), change));
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown scope + score", "only unknown scope", "scope missing"})
  void dropsScopesAsMoodleDid(String name) throws Exception {
    String scope =
        Map.of(
                "unknown scope + score",
                "https://elsewhere.example/scope " + SCORE,
                "only unknown scope",
                "https://elsewhere.example/scope")
            .getOrDefault(name, "");

    assertAlike(name, ask(stage.tool().sign(stage.assertion().build()), scope));
  }

  @Test
  void takesAnAssertionTwice() throws Exception {
    String assertion = stage.tool().sign(stage.assertion().build());

    assertAlike("jti first", ask(assertion, SCORE));
    assertAlike("jti replay", ask(assertion, SCORE));
  }

  @Test
  void saysInItsOwnWordsWhatIsWrongWithASignature() throws Exception {
    JWTClaimsSet claims = stage.assertion().build();

    assertAlike("unknown kid", ask(FakeTool.sign(claims, FakeTool.newKey("nobody")), SCORE));
    assertAlike("bad signature", ask(FakeTool.sign(claims, FakeTool.newKey("tool-key-1")), SCORE));
    assertAlike("no kid", ask(FakeTool.sign(claims, FakeTool.newKey(null)), SCORE));
    assertAlike("garbage assertion", ask("garbage", SCORE));
  }

  private record Change(String name, UnaryOperator<JWTClaimsSet.Builder> edit) {}

  private HttpResponse<String> ask(String assertion, String scope) throws Exception {
    var form = stage.tokenRequest(assertion, Scope.SCORE);
    form.put("scope", scope);
    return stage.visitor().post(stage.site().tokenEndpoint().toString(), form);
  }

  private static void assertAlike(String name, HttpResponse<String> answer) {
    JsonNode recorded =
        Sample.series("lms/moodle/token.json")
            .filter(one -> one.get("case").stringValue().equals(name))
            .findFirst()
            .orElseThrow()
            .get("answer");
    assertThat(answer.statusCode()).isEqualTo(recorded.get("status").intValue());
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue(recorded.get("contentType").stringValue());
    assertThat(blurred(answer.body())).isEqualTo(blurred(recorded.get("body").stringValue()));
  }

  /** Without tokens and times. The recorded "jti" cases asked for all scopes. */
  private static String blurred(String body) {
    return body.replaceAll("[0-9a-f]{32}", "<32 hex>")
        .replaceAll("prior to [^\"]*", "prior to T")
        .replaceAll("\"scope\" : \"[^\"]*\"", "\"scope\" : S");
  }

  private static Date in(int seconds) {
    return Date.from(new SettableClock().instant().plusSeconds(seconds));
  }
}
