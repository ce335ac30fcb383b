package org.cehrs.practice.lti.registration.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.cehrs.practice.lti.Registration.Flavor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConfigurationReaderTest {

  @Test
  void readsMoodles() {
    PlatformConfiguration moodle = Samples.moodle();
    assertThat(moodle.issuer()).isEqualTo("http://localhost:8090");
    assertThat(moodle.endpoints())
        .isEqualTo(
            new PlatformConfiguration.Endpoints(
                URI.create("http://localhost:8090/mod/lti/auth.php"),
                URI.create("http://localhost:8090/mod/lti/token.php"),
                URI.create("http://localhost:8090/mod/lti/certs.php"),
                URI.create("http://localhost:8090/mod/lti/openid-registration.php")));
    assertThat(moodle.product())
        .isEqualTo(
            new PlatformConfiguration.Product(
                "moodle", Optional.of("4.5.6 (Build: 20250811)"), Optional.empty()));
    assertThat(moodle.product().flavor()).isEqualTo(Flavor.MOODLE);
    assertThat(moodle.audience()).isEmpty();
  }

  @Test
  void readsCanvassWhichNamesAHostWhereOthersNameAnAudience() {
    PlatformConfiguration canvas = Samples.canvas();
    assertThat(canvas.product().account()).contains("Example College");
    assertThat(canvas.product().flavor()).isEqualTo(Flavor.CANVAS);
    assertThat(canvas.audience()).isEmpty();
  }

  @Test
  void takesAnAudienceThatIsAnAddress() {
    ObjectNode other = moodle();
    other.put("authorization_server", "https://api.lms.example/auth/token");
    assertThat(Samples.found(other).audience()).contains("https://api.lms.example/auth/token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "issuer",
        "authorization_endpoint",
        "token_endpoint",
        "jwks_uri",
        "registration_endpoint"
      })
  void namesAnAddressThatIsMissing(String name) {
    ObjectNode lacking = moodle();
    lacking.remove(name);
    assertThat(problem(lacking.toString()))
        .contains("expected " + name + " to be a web address, came nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "jwks_uri, ftp://lms.example/keys",
    "jwks_uri, /mod/lti/certs.php",
    "token_endpoint, https://user:secret@lms.example/token",
    "issuer, lms.example"
  })
  void namesAnAddressThatIsNone(String name, String address) {
    assertThat(problem(moodle().put(name, address).toString()))
        .contains("expected " + name + " to be a web address, came \"" + address + "\"");
  }

  @Test
  void namesEveryFaultAtOnce() {
    ObjectNode wrong = moodle().put("issuer", "").put("jwks_uri", "");
    wrong.putArray("id_token_signing_alg_values_supported").add("HS256");
    assertThat(problem(wrong.toString()))
        .contains("issuer", "jwks_uri", "id_token_signing_alg_values_supported to hold RS256");
  }

  @Test
  void refusesAHostLongerThanAnyName() {
    String host = "https://" + "a.".repeat(130) + "example/keys";
    assertThat(problem(moodle().put("jwks_uri", host).toString())).contains("jwks_uri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "<html>", "{\"issuer\":"})
  void saysWhereThereIsNoConfigurationAtAll(String body) {
    assertThat(problem(body)).startsWith("The platform's configuration is no JSON");
  }

  private static ObjectNode moodle() {
    return (ObjectNode)
        new JsonMapper()
            .readTree(Samples.read("moodle_success.json").path("openid_configuration").toString());
  }

  private static String problem(String body) {
    return switch (ConfigurationReader.read(body)) {
      case Discovery.Failed(String problem) -> problem;
      case Discovery.Found found -> throw new AssertionError(found);
    };
  }
}
