package org.cehrs.practice.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.cehrs.practice.lti.Registration.Flavor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformHomeTest {

  private static final String ISSUER = "https://canvas.instructure.com";

  private final Registration canvas =
      FakePlatform.registration(ISSUER, "1", ISSUER + "/jwks", Flavor.CANVAS);
  private final Registration moodle =
      FakePlatform.registration(
          "https://moodle.example", "2", "https://moodle.example/jwks", Flavor.MOODLE);
  private final LoginSeal seal = new LoginSeal(new byte[32]);
  private final PlatformHome homes =
      new PlatformHome(seal, new InMemoryRegistrations(canvas, moodle));

  private Optional<URI> home(Registration registration, String sender) {
    BegunLogin login =
        seal.begin(registration.id(), Instant.EPOCH, Optional.empty(), new Random(1));
    return homes.of(login.state(), sender);
  }

  @Test
  void isTheSchoolsOwnPageOfCanvas() {
    assertThat(home(canvas, "https://school.instructure.com"))
        .contains(URI.create("https://school.instructure.com/"));
    assertThat(home(moodle, "https://moodle.example"))
        .contains(URI.create("https://moodle.example/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "http://school.instructure.com",
        "https://instructure.com.evil.example",
        "https://evil.example/.instructure.com",
        "https://evil.example",
        "https://moodle.example"
      })
  void isNoPageOfAnybodyElse(String sender) {
    assertThat(home(canvas, sender)).isEmpty();
  }

  @Test
  void isNotKnownOfALoginThatNeverWas() {
    assertThat(homes.of("never begun", ISSUER)).isEmpty();
  }

  @Test
  void isForCanvasAloneAtItsHost() {
    assertThat(home(moodle, "https://school.instructure.com")).isEmpty();
  }
}
