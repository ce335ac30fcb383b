package org.cehrs.practice.lti.registration.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.registration.dynamic.RegistrationReply.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

  @Test
  void readsMoodlesAnswer() {
    String body = Samples.read("moodle_success.json").path("response").toString();
    assertThat(read(200, body)).isEqualTo(new Accepted("SpHJBAhi4Fw30f9", Optional.of("2")));
  }

  @Test
  void readsMoodlesAnswerToAnUpdate() {
    String body = Samples.read("moodle_update.json").path(3).path("body").toString();
    assertThat(read(200, body)).isEqualTo(new Accepted("SpHJBAhi4Fw30f9", Optional.of("2")));
  }

  @Test
  void readsCanvassAnswerWhichHasTheDeploymentBesideTheConfiguration() {
    assertThat(read(201, Samples.read("canvas_response.json").toString()))
        .isEqualTo(
            new Accepted(
                "10000000000123", Optional.of("9:8865aa050000000000000000000000000000abcd")));
  }

  @Test
  void takesAnAnswerWithoutADeployment() {
    assertThat(read(200, "{\"client_id\":\"7\"}")).isEqualTo(new Accepted("7", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing required attribute jwks_uri",
        "missing_domain",
        "domain_targetlinkuri_mismatch",
        "invalid_redirect_uris"
      })
  void repeatsMoodlesBareWords(String words) {
    assertThat(problem(400, words))
        .isEqualTo("The platform refused the registration (400, \"" + words + "\").");
  }

  @Test
  void saysThatATokenWasUsed() {
    assertThat(problem(401, "token_already_used"))
        .contains("401, \"token_already_used\"", "begin again in the platform");
  }

  @Test
  void showsNothingOfAPage() {
    assertThat(problem(404, "<!DOCTYPE html>\n\n<html><head><title>Error | school</title>"))
        .isEqualTo(
            "The platform refused the registration (404). Its token may be used or too old: begin"
                + " again in the platform.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"client_id\":\"\"}", "{\"client_id\":null}"})
  void refusesAGoodAnswerWithoutAClient(String body) {
    assertThat(read(200, body)).isInstanceOf(RegistrationReply.Refused.class);
  }

  @Test
  void refusesAClientIdThatCannotBeKept() {
    assertThat(problem(200, "{\"client_id\":\"" + "1".repeat(256) + "\"}")).contains("client_id");
  }

  private static RegistrationReply read(int status, String body) {
    return ReplyReader.read(new Answer(status, Map.of(), body));
  }

  private static String problem(int status, String body) {
    return ((RegistrationReply.Refused) read(status, body)).problem();
  }
}
