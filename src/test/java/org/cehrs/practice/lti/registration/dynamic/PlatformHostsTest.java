package org.cehrs.practice.lti.registration.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PlatformHostsTest {

  private static final URI CANVAS =
      URI.create("https://canvas.instructure.com/api/lti/security/openid-configuration");
  private static final URI MOODLE =
      URI.create("http://localhost:8090/mod/lti/openid-configuration.php");

  @Test
  void knowsMoodlesHosts() {
    assertThat(PlatformHosts.strange(Samples.moodle(), MOODLE)).isEmpty();
  }

  @Test
  void knowsCanvassHostsWithASchoolsOwnForTheRegistrationAlone() {
    assertThat(PlatformHosts.strange(Samples.canvas(), CANVAS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "authorization_endpoint, https://evil.example/auth, evil.example:443",
    "token_endpoint, https://canvas.school.example/login/oauth2/token, canvas.school.example:443",
    "jwks_uri, https://sso.canvaslms.com.evil.example/jwks, sso.canvaslms.com.evil.example:443",
    "jwks_uri, https://sso.beta.canvaslms.com/jwks, sso.beta.canvaslms.com:443",
    "jwks_uri, https://sso.canvaslms.com:8443/jwks, sso.canvaslms.com:8443",
    "jwks_uri, http://sso.canvaslms.com/jwks, sso.canvaslms.com:80"
  })
  void namesAHostThatIsNotCanvass(String endpoint, String address, String stranger) {
    ObjectNode configuration = (ObjectNode) Samples.read("canvas_configuration.json");
    configuration.put(endpoint, address);
    assertThat(PlatformHosts.strange(Samples.found(configuration), CANVAS))
        .containsExactly(stranger);
  }

  @Test
  void namesTheHostOfAConfigurationThatCameFromElsewhere() {
    assertThat(PlatformHosts.strange(Samples.canvas(), URI.create("https://evil.example/openid")))
        .containsExactly("evil.example:443");
  }

  @Test
  void givesOtherPlatformsNoSecondHost() {
    ObjectNode configuration =
        (ObjectNode) Samples.read("moodle_success.json").path("openid_configuration");
    configuration.put("registration_endpoint", "http://other.example/register");
    assertThat(PlatformHosts.strange(Samples.found(configuration), MOODLE))
        .containsExactly("other.example:80");
  }
}
