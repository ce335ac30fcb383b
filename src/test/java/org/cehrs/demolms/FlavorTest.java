package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.launch.IssueTime;
import org.cehrs.demolms.launch.LaunchHabits;
import org.cehrs.demolms.launch.PendingLaunch;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Paths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** That one object is enough to make the platform behave like another product. */
class FlavorTest {

  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

  @Test
  void isOneObject() throws Exception {
    try (var stage = new Stage(new Lyceum())) {
      Visitor visitor = stage.visitor().signIn("Student 1");
      var login = visitor.open("full");
      stage.clock().advance(Duration.ofMinutes(4));
      var launch = visitor.authenticate(visitor.request(login));
      var claims = launch.claims();

      assertThat(login.fields()).containsEntry("lyceum_environment", "test");
      assertThat(claims.getIssueTime()).isEqualTo(stage.clock().instant());
      assertThat(claims.getExpirationTime()).isEqualTo(stage.clock().instant().plusSeconds(60));
      assertThat(claims.getClaims()).containsEntry("placement", null).doesNotContainKey("azp");
      assertThat(claims.getJSONObjectClaim(GRADES))
          .containsEntry("lineitem", stage.lms().address() + "/grades/1/items/1?type_id=1");
      assertThat(stage.lms().registrationYaml()).contains("flavor: moodle");
    }
  }

  private static final class Lyceum implements Flavor {

    @Override
    public Identity identity() {
      return new LyceumIdentity();
    }

    @Override
    public LaunchHabits launches() {
      return new LyceumLaunches();
    }
  }

  private static final class LyceumIdentity implements Identity {

    @Override
    public Optional<String> product() {
      return Optional.of("moodle");
    }

    @Override
    public Paths paths() {
      return new LyceumPaths();
    }
  }

  private static final class LyceumPaths implements Paths {

    @Override
    public String authorization() {
      return "/go";
    }

    @Override
    public String lineItem() {
      return "/grades/{course}/items/{item}";
    }

    @Override
    public String query() {
      return "type_id=1";
    }
  }

  private static final class LyceumLaunches implements LaunchHabits {

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
    public void shape(Map<String, @Nullable Object> claims, PendingLaunch launch) {
      claims.remove("azp");
      claims.put("placement", null);
    }
  }
}
