package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cehrs.demolms.flavor.Flavor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

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
  void takesTheAuthenticationRequestByPostToo() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    var request = visitor.request(visitor.open("full"));

    assertThat(Form.in(visitor.post("/auth", request).body()).fields()).containsKey("id_token");
  }

  @ParameterizedTest
  @CsvSource({
    "scope, openid email, invalid_scope",
    "response_type, code, unsupported_response_type",
    "response_mode, query, invalid_request",
    "response_mode, '', invalid_request",
    "prompt, login, invalid_request",
    "nonce, '', invalid_request",
    "login_hint, '', invalid_request",
    "login_hint, somebody-else, login_required",
    "lti_message_hint, '', invalid_request",
    "lti_message_hint, forged, launch_no_longer_valid"
  })
  void postsAnErrorForAWrongParameter(String name, String value, String error) throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    var request = visitor.request(visitor.open("full"));
    request.put(name, value);

    assertThat(visitor.authenticate(request).fields())
        .containsEntry("error", error)
        .containsEntry("state", "state-1")
        .containsKey("error_description")
        .doesNotContainKey("id_token");
  }

  @ParameterizedTest
  @CsvSource({"client_id, somebody", "redirect_uri, http://localhost:1/lti/launch?x=1"})
  void postsNothingForAnUnknownParty(String name, String value) throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    var request = visitor.request(visitor.open("full"));
    request.put(name, value);

    var answer = visitor.get("/auth?" + Form.encode(request));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(name, "registered").doesNotContain("<form");
  }

  @Test
  void takesAMessageHintOnceOnly() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    var request = visitor.request(visitor.open("full"));

    assertThat(visitor.authenticate(request).fields()).containsKey("id_token");
    assertThat(visitor.authenticate(request).fields())
        .containsEntry("error", "launch_no_longer_valid");
  }

  @Test
  void takesAMessageHintForFiveMinutesOnly() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    var inTime = visitor.request(visitor.open("full"));
    var tooLate = visitor.request(visitor.open("full"));

    stage.clock().advance(Duration.ofMinutes(5));
    assertThat(visitor.authenticate(inTime).fields()).containsKey("id_token");
    stage.clock().advance(Duration.ofMillis(1));
    assertThat(visitor.authenticate(tooLate).fields())
        .containsEntry("error", "launch_no_longer_valid");
  }

  @Test
  void givesNoTokenToABrowserThatIsNotSignedIn() throws Exception {
    Visitor student = stage.visitor().signIn("Student 1");
    var request = student.request(student.open("full"));

    assertThat(stage.visitor().authenticate(request).fields())
        .containsEntry("error", "login_required");
  }
}
