package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.http.PathTemplate;
import org.cehrs.demolms.platform.Flavor;
import org.cehrs.demolms.platform.IssueTime;
import org.cehrs.demolms.platform.Paths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** That one object is enough to make the platform behave like another product. */
class FlavorTest {

  @Test
  void isOneObject() throws Exception {
    try (var stage = new Stage(new Lyceum())) {
      Visitor visitor = stage.visitor().signIn("Student 1");
      var login = visitor.open("full");
      stage.clock().advance(Duration.ofMinutes(4));
      var launch = Form.in(visitor.get("/go?" + Form.encode(visitor.request(login))).body());
      var claims = launch.claims();

      assertThat(login.fields()).containsEntry("lyceum_environment", "test");
      assertThat(claims.getIssueTime()).isEqualTo(stage.clock().instant());
      assertThat(claims.getExpirationTime()).isEqualTo(stage.clock().instant().plusSeconds(60));
      assertThat(claims.getClaims()).containsEntry("placement", null).doesNotContainKey("azp");
      assertThat(claims.getJSONObjectClaim(GRADES))
          .containsEntry("lineitem", stage.lms().issuer() + "/grades/1/item?type_id=1");
      assertThat(stage.lms().registrationYaml()).contains("flavor: moodle");
    }
  }

  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

  private static final class Lyceum implements Flavor {

    @Override
    public Optional<String> product() {
      return Optional.of("moodle");
    }

    @Override
    public Paths paths() {
      return new Paths(
          "/go",
          "/keys",
          "/token.php",
          "/grades",
          new PathTemplate("/grades/{item}/item"),
          "/people",
          "type_id=1");
    }

    @Override
    public IssueTime issueTime() {
      return IssueTime.AUTHENTICATION;
    }

    @Override
    public Duration idTokenLife() {
      return Duration.ofSeconds(60);
    }

    @Override
    public Map<String, String> loginFields() {
      return Map.of("lyceum_environment", "test");
    }

    @Override
    public void shape(Map<String, @Nullable Object> claims) {
      claims.remove("azp");
      claims.put("placement", null);
    }
  }
}
