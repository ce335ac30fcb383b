package org.cehrs.practice.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormSealTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.000123Z");
  private static final RegistrationVisit VISIT =
      new RegistrationVisit(
          "link", Optional.of("https://lms.example/openid"), Optional.of("token"));

  private final FormSeal seals =
      new FormSeal("a secret of the tool".repeat(2).getBytes(StandardCharsets.UTF_8));

  @Test
  void tellsWhenItsFormWasShown() {
    assertThat(seals.open(seals.seal(VISIT, NOON), VISIT, NOON.plusSeconds(5))).contains(NOON);
  }

  @Test
  void countsForAnHour() {
    String seal = seals.seal(VISIT, NOON);
    assertThat(seals.open(seal, VISIT, NOON.plusSeconds(3599))).isPresent();
    assertThat(seals.open(seal, VISIT, NOON.plusSeconds(3600))).isEmpty();
  }

  @Test
  void countsForItsOwnLinkPlatformAndToolAlone() {
    String seal = seals.seal(VISIT, NOON);
    assertThat(seals.open(seal, visit("other", "https://lms.example/openid", "token"), NOON))
        .isEmpty();
    assertThat(seals.open(seal, visit("link", "https://lms.example/other", "token"), NOON))
        .isEmpty();
    assertThat(seals.open(seal, visit("link", "https://lms.example/openid", "other"), NOON))
        .isEmpty();
    FormSeal elsewhere =
        new FormSeal("another secret of another tool".getBytes(StandardCharsets.UTF_8));
    assertThat(elsewhere.open(seal, VISIT, NOON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "1", "x.y", "-1.y", "99999999999999999999.y", "999999999999999999.y"})
  void refusesWhatIsNoSeal(String seal) {
    assertThat(seals.open(seal, VISIT, NOON)).isEmpty();
  }

  private static RegistrationVisit visit(String secret, String configuration, String token) {
    return new RegistrationVisit(secret, Optional.of(configuration), Optional.of(token));
  }
}
