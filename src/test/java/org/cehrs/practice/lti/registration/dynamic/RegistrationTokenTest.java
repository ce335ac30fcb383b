package org.cehrs.practice.lti.registration.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RegistrationTokenTest {

  @Test
  void tellsMoodlesTokensApart() {
    assertThat(of(Samples.read("moodle_success.json").path("token_claims")))
        .isEqualTo(RegistrationToken.NEW);
    assertThat(of(Samples.read("moodle_update.json").path(1).path("claims")))
        .isEqualTo(RegistrationToken.UPDATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "opaque", "a.b", "a.!.c", "a.e30.c", "..", "a.bnVsbA.c"})
  void asksNothingOfOtherTokens(String token) {
    assertThat(RegistrationToken.of(Optional.of(token))).isEqualTo(RegistrationToken.UNTOLD);
  }

  private static RegistrationToken of(JsonNode claims) {
    String part =
        Base64.getUrlEncoder().encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8));
    return RegistrationToken.of(Optional.of("e30." + part + ".sig"));
  }
}
