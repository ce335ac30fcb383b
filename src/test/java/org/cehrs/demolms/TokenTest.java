package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.stream.Stream;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.platform.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {

  private Stage stage;

  @BeforeAll
  void raise() throws Exception {
    stage = new Stage(Flavor.specification());
  }

  @AfterAll
  void lower() {
    stage.close();
  }

  @Test
  void givesABearerTokenForAnHour() throws Exception {
    var answer = ask(stage.tool().sign(stage.assertion().build()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(Stage.json(answer).get("token_type").stringValue()).isEqualTo("Bearer");
    assertThat(Stage.json(answer).get("expires_in").intValue()).isEqualTo(3600);
    assertThat(Stage.json(answer).get("scope").stringValue()).isEqualTo(Scope.SCORE.uri());
  }

  @Test
  void fetchesTheToolsKeysAgainForANewKeyOnly() throws Exception {
    ask(stage.tool().sign(stage.assertion().build()));
    int before = stage.tool().fetches();
    ask(stage.tool().sign(stage.assertion().build()));
    assertThat(stage.tool().fetches()).isEqualTo(before);

    stage.tool().publishNewKey("tool-key-2");
    assertThat(ask(stage.tool().sign(stage.assertion().build())).statusCode()).isEqualTo(200);
    assertThat(stage.tool().fetches()).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void refusesAnAssertionWithWrongClaims(Change change) throws Exception {
    var claims = stage.assertion();
    change.applyTo(claims, stage);

    var answer = ask(stage.tool().sign(claims.build()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Stage.json(answer).get("error").stringValue()).isEqualTo("invalid_client");
    assertThat(answer.body()).contains(change.claim());
  }

  @Test
  void refusesAReplayedAssertion() throws Exception {
    String assertion = stage.tool().sign(stage.assertion().build());

    assertThat(ask(assertion).statusCode()).isEqualTo(200);
    assertThat(ask(assertion).body()).contains("jti was used before");
  }

  @Test
  void refusesASignatureOfAnotherKey() throws Exception {
    var stranger = FakeTool.newKey("tool-key-1");
    var claims = stage.assertion().build();
    stage.tool().publishNewKey("tool-key-1");

    assertThat(ask(FakeTool.sign(claims, stranger)).body()).contains("the signature does not fit");
    assertThat(ask(FakeTool.sign(claims, FakeTool.newKey("nobody"))).body())
        .contains("has no RSA key");
  }

  @Test
  void refusesAnythingButRs256() throws Exception {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), stage.assertion().build());
    token.sign(new MACSigner(new byte[32]));

    assertThat(ask(token.serialize()).body()).contains("alg must be RS256");
    assertThat(ask("not.a.jwt").body()).contains("this is no signed JWT");
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type, implicit, unsupported_grant_type",
    "client_assertion_type, jwt, invalid_request",
    "client_assertion, '', invalid_request",
    "scope, '', invalid_request",
    "scope, https://example.org/everything, invalid_scope"
  })
  void refusesAWrongForm(String name, String value, String error) throws Exception {
    var form = stage.tokenRequest(stage.tool().sign(stage.assertion().build()), Scope.SCORE);
    form.put(name, value);

    var answer = stage.visitor().post("/token", form);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Stage.json(answer).get("error").stringValue()).isEqualTo(error);
  }

  @Test
  void refusesATokenThatIsUnknownOverOrTooNarrow() throws Exception {
    String score = stage.token(Scope.SCORE);
    var lineItems = stage.lms().address().resolve("/api/courses/1/line_items");

    assertThat(stage.call(lineItems, "guess", request -> request).statusCode()).isEqualTo(401);
    var narrow = stage.call(lineItems, score, request -> request);
    assertThat(narrow.statusCode()).isEqualTo(403);
    assertThat(narrow.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("insufficient_scope", Scope.LINE_ITEM_READ_ONLY.uri());
    String all = stage.token();
    stage.clock().advance(Duration.ofHours(1));
    assertThat(stage.call(lineItems, all, request -> request).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> ask(String assertion) throws Exception {
    return stage.visitor().post("/token", stage.tokenRequest(assertion, Scope.SCORE));
  }

  record Change(String claim, Edit edit) {
    void applyTo(JWTClaimsSet.Builder claims, Stage stage) {
      edit.apply(claims, stage);
    }
  }

  @FunctionalInterface
  interface Edit {
    void apply(JWTClaimsSet.Builder claims, Stage stage);
  }

  static Stream<Named<Change>> wrongClaims() {
    return Stream.of(
        change("iss", "another issuer", (claims, stage) -> claims.issuer("somebody")),
        change("sub", "another subject", (claims, stage) -> claims.subject("somebody")),
        change("aud", "audience without path", (claims, stage) -> claims.audience(root(stage))),
        change("exp", "over", (claims, stage) -> claims.expirationTime(in(stage, 0))),
        change("exp", "no expiry", (claims, stage) -> claims.claim("exp", null)),
        change("iat", "from the future", (claims, stage) -> claims.issueTime(in(stage, 1))),
        change("iat", "old", (claims, stage) -> claims.issueTime(in(stage, -301))),
        change("iat", "no issue time", (claims, stage) -> claims.claim("iat", null)),
        change("jti", "no id", (claims, stage) -> claims.claim("jti", null)));
  }

  private static Named<Change> change(String claim, String title, Edit edit) {
    return Named.of(claim + ": " + title, new Change(claim, edit));
  }

  private static String root(Stage stage) {
    return stage.site().issuer();
  }

  private static Date in(Stage stage, int seconds) {
    return Date.from(stage.clock().instant().plusSeconds(seconds));
  }
}
