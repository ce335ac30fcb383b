package org.cehrs.demolms;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.cehrs.demolms.flavor.Flavor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaunchTest {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String GRADES = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";

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
  void beginsWithALoginInitiationAtTheTool() throws Exception {
    Form login = stage.visitor().signIn("Student 1").open("full");

    assertThat(login.action()).isEqualTo(stage.tool().address().resolve("/lti/login"));
    assertThat(login.fields())
        .containsEntry("iss", stage.site().issuer())
        .containsEntry("client_id", stage.site().clientId())
        .containsEntry("lti_deployment_id", stage.site().deploymentId())
        .containsEntry("target_link_uri", stage.tool().address() + "/lti/launch")
        .containsKeys("login_hint", "lti_message_hint");
  }

  @Test
  void postsAnIdTokenThatItsKeySetVerifies() throws Exception {
    Form launch = stage.visitor().signIn("Student 1").launch("full");

    assertThat(launch.action()).isEqualTo(stage.tool().address().resolve("/lti/launch"));
    assertThat(launch.fields()).containsEntry("state", "state-1");
    assertThat(verified(launch).getIssuer()).isEqualTo(stage.site().issuer());
    assertThat(verified(launch).getAudience()).containsExactly(stage.site().clientId());
    assertThat(verified(launch).getStringClaim("nonce")).isEqualTo("nonce-1");
  }

  @Test
  void tellsTheToolWhoOpensWhatAndWhereGradesGo() throws Exception {
    JWTClaimsSet claims = verified(stage.visitor().signIn("Student 3").launch("diagnostic"));

    assertThat(claims.getStringClaim("name")).isEqualTo("Nguyễn Thu Hà");
    assertThat(claims.getStringListClaim(LTI + "roles"))
        .contains("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner");
    assertThat(claims.getClaim(LTI + "custom")).isEqualTo(Map.of("exam", "diagnostic"));
    assertThat(claims.getClaim(LTI + "message_type")).isEqualTo("LtiResourceLinkRequest");
    assertThat(claims.getJSONObjectClaim(GRADES))
        .containsEntry("lineitem", stage.site().issuer() + "/api/courses/1/line_items/2");
  }

  @Test
  void leavesTheLineItemOfTheDomainQuizToTheTool() throws Exception {
    JWTClaimsSet claims = verified(stage.visitor().signIn("Student 1").launch("domain"));

    assertThat(claims.getClaim(LTI + "custom")).isEqualTo(Map.of("exam", "domain:NCO"));
    assertThat(claims.getJSONObjectClaim(GRADES))
        .containsKey("lineitems")
        .doesNotContainKey("lineitem");
  }

  @Test
  void opensCourseReportsAsTheCourseItself() throws Exception {
    JWTClaimsSet claims = verified(stage.visitor().signIn("Teacher").launch("reports"));

    Map<String, Object> context = claims.getJSONObjectClaim(LTI + "context");
    assertThat(claims.getJSONObjectClaim(LTI + "resource_link"))
        .containsEntry("id", Objects.requireNonNull(context.get("id")));
    assertThat(claims.getClaim(LTI + "custom")).isEqualTo(Map.of());
    assertThat(claims.getStringListClaim(LTI + "roles"))
        .contains("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor");
  }

  @Test
  void saysWhetherTheToolStandsInAFrameOrInATab() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    Form inTab = Form.in(visitor.get("/course/links/full?window=new").body());

    assertThat(documentTarget(visitor.launch("full"))).isEqualTo("iframe");
    assertThat(documentTarget(visitor.authenticate(visitor.request(inTab)))).isEqualTo("window");
  }

  @Test
  void issuesAtLoginForAnHour() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    var request = visitor.request(visitor.open("full"));
    var login = stage.clock().instant();

    stage.clock().advance(Duration.ofMinutes(4));
    JWTClaimsSet claims = verified(visitor.authenticate(request));

    assertThat(claims.getIssueTime()).isEqualTo(login);
    assertThat(claims.getExpirationTime()).isEqualTo(login.plusSeconds(3600));
  }

  @Test
  void keepsTheOldKeyPublishedAfterARotation() throws Exception {
    Visitor visitor = stage.visitor().signIn("Student 1");
    Form before = visitor.launch("full");
    stage.site().rotateKeys();
    Form after = visitor.launch("full");

    assertThat(keyId(after)).isNotEqualTo(keyId(before));
    assertThat(verified(before)).isNotNull();
    assertThat(verified(after)).isNotNull();
  }

  private static String documentTarget(Form launch) throws Exception {
    var presentation = launch.claims().getJSONObjectClaim(LTI + "launch_presentation");
    return Objects.requireNonNull(presentation.get("document_target")).toString();
  }

  private static String keyId(Form launch) throws Exception {
    return SignedJWT.parse(launch.field("id_token")).getHeader().getKeyID();
  }

  private JWTClaimsSet verified(Form launch) throws Exception {
    var keys = JWKSet.parse(stage.visitor().get("/jwks").body());
    var token = SignedJWT.parse(launch.field("id_token"));
    var key = (RSAKey) keys.getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    assertThat(key.size()).isEqualTo(2048);
    assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    return token.getJWTClaimsSet();
  }
}
