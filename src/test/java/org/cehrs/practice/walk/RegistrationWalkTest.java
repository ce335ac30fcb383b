package org.cehrs.practice.walk;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.administration.Platform;
import org.cehrs.practice.administration.Platforms;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A platform registers itself: every step over HTTP, the commands as they are typed. */
@ExtendWith(OutputCaptureExtension.class)
class RegistrationWalkTest {

  private static final Pattern LINK = Pattern.compile("http\\S+/lti/register/\\S+");
  private static final Pattern REVOKE = Pattern.compile("revoke-invitation (\\S+)");
  private static final Pattern APPROVE = Pattern.compile("approve ([0-9a-f-]{36})");
  private static final String NEW = NewSchool.token("reg");
  private static final String UPDATE = NewSchool.token("reg-update");

  private static NewSchool school;
  private static DemoWorld world;
  private static Administrator administrator;

  private final Visitor visitor = new Visitor();
  private String link = "";

  @BeforeAll
  static void open() {
    school = NewSchool.open();
    world = DemoWorld.start(school.trust());
    administrator = new Administrator(world.settings());
  }

  @AfterAll
  static void close() {
    world.close();
    school.close();
  }

  @BeforeEach
  void invite() {
    school.reset();
    link = first(LINK, administrator.does("invite", "--issuer", school.issuer()));
  }

  @Test
  void registersMoodleInOneWalk() {
    Visitor.Page page = visitor.get(school.opened(link + "?course=1", NEW));
    assertThat(page.body())
        .contains("Register this tool?", school.issuer(), "moodle 4.5.6 (Build: 20250811)")
        .contains("Launches are accepted at once");
    assertThat(page.header("content-security-policy"))
        .endsWith("frame-ancestors " + school.issuer());
    assertThat(school.asked()).isEmpty();

    Visitor.Page done = visitor.post(Visitor.onlyForm(page));
    assertThat(done.body())
        .contains("Registered", school.client(), "<code>2</code>", "active")
        .contains("press Activate", "Finish");

    assertThat(school.launch(world, NewSchool.DEPLOYMENT).status()).isEqualTo(303);
    assertThat(administrator.does("registrations"))
        .contains("client  " + school.client(), "from its own registration", "deployment 2");
    assertThat(world.bean(AuditLog.class).newest(3))
        .extracting(AuditEvent::act)
        .containsExactly("administrator.look", "registration.add", "invitation.make");
  }

  @Test
  void asksMoodleForWhatItRequires() {
    visitor.post(Visitor.onlyForm(visitor.get(school.opened(link, NEW))));

    assertThat(school.asked()).hasSize(1);
    assertThat(school.asked().getFirst().getHeader("Authorization")).isEqualTo("Bearer " + NEW);
    JsonNode asked = new JsonMapper().readTree(school.asked().getFirst().getBodyAsString());
    assertThat(asked.path("initiate_login_uri").asString()).isEqualTo(world.tool() + "/lti/login");
    assertThat(
            asked
                .path("https://purl.imsglobal.org/spec/lti-tool-configuration")
                .path("domain")
                .asString())
        .isEqualTo(world.tool().getAuthority());
  }

  @Test
  void keepsTheTokenThatCanvasPutsIntoTheConfigurationsAddress() {
    visitor.get(school.opened(link, NEW));
    school
        .server()
        .verify(
            getRequestedFor(urlEqualTo("/openid-configuration?registration_token=" + NEW))
                .withHeader("Authorization", equalTo("Bearer " + NEW)));
  }

  @Test
  void registersCanvasWithTheDeploymentThatItNames() {
    ObjectNode canvas = school.moodle();
    ObjectNode product =
        (ObjectNode) canvas.path("https://purl.imsglobal.org/spec/lti-platform-configuration");
    product.put("product_family_code", "canvas");
    product.put("https://canvas.instructure.com/lti/account_name", "Example College");
    school.says(canvas);
    school.answers(201, NewSchool.sample("canvas_response.json").toString());

    Visitor.Page page = visitor.get(school.opened(link, NEW));
    assertThat(page.body()).contains("Example College");
    assertThat(page.header("content-security-policy")).contains("https://*.instructure.com");
    assertThat(visitor.post(Visitor.onlyForm(page)).body())
        .contains(
            "10000000000123", "9:8865aa050000000000000000000000000000abcd", "enable the tool");
  }

  @Test
  void usesALinkOnceAndSaysSo() {
    visitor.post(Visitor.onlyForm(visitor.get(school.opened(link, NEW))));
    Visitor.Page second = visitor.get(school.opened(link, NEW));
    assertThat(second.status()).isEqualTo(410);
    assertThat(second.body()).contains("This registration link was used");
    assertThat(school.asked()).hasSize(1);
  }

  @Test
  void answersTheSecondOfTwoClicksAsTheFirst() {
    Visitor.Form form = Visitor.onlyForm(visitor.get(school.opened(link, NEW)));
    String first = visitor.post(form).body();
    assertThat(visitor.post(form).body()).isEqualTo(first);
    assertThat(school.asked()).hasSize(1);
  }

  @Test
  void triesAgainAfterAFailure() {
    school.answers(401, "token_already_used");
    Visitor.Form form = Visitor.onlyForm(visitor.get(school.opened(link, NEW)));
    Visitor.Page failed = visitor.post(form);
    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.body())
        .contains("The platform did not register this tool", "token_already_used", "Try again");
    assertThat(visitor.post(form).body()).as("the same form").contains("This form counts no more");

    school.answers(200, "{\"client_id\":\"%s\"}".formatted(school.client()));
    Visitor.Page again = visitor.get(failed.address().resolve(retry(failed)));
    assertThat(visitor.post(Visitor.onlyForm(again)).body()).contains("Registered");
  }

  @Test
  void repeatsNothingOfAPageOfErrors() {
    school.answers(404, "<!DOCTYPE html><html><script>alert(1)</script>");
    Visitor.Page failed = register(NEW);
    assertThat(failed.body())
        .contains("The platform refused the registration (404)")
        .doesNotContain("alert(1)");
  }

  @Test
  void holdsADeploymentThatNobodyNamedUntilItIsApproved() {
    register(NEW);
    Visitor.Page held = school.launch(world, "elsewhere");
    assertThat(held.status()).isEqualTo(403);
    assertThat(held.body())
        .contains("not approved yet", school.issuer(), school.client(), "elsewhere");
    assertThat(administrator.does("pending")).contains("deployment elsewhere, waiting");

    assertThat(administrator.does("approve", first(APPROVE, held.body()))).contains("Approved");

    assertThat(school.launch(world, "elsewhere").status()).isEqualTo(303);
    assertThat(administrator.does("pending")).doesNotContain("elsewhere");
  }

  @Test
  void letsAPlatformWaitWhoseKeysLieOnAnotherHost() {
    ObjectNode split = school.moodle();
    split.put("jwks_uri", school.issuer().replace("127.0.0.1", "localhost") + "/mod/lti/certs.php");
    school.says(split);

    Visitor.Page page = visitor.get(school.opened(link, NEW));
    assertThat(page.body())
        .contains("Not on the issuer's own host", "localhost:", "wait until the administrator");
    Visitor.Page done = visitor.post(Visitor.onlyForm(page));
    assertThat(done.body()).contains("waits for approval");

    Visitor.Page refused = school.launch(world, NewSchool.DEPLOYMENT);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("not approved yet", school.client());
    assertThat(administrator.does("pending")).contains("Registrations that wait", "localhost:");

    String id = first(APPROVE, done.body());
    assertThat(refused.body()).contains("approve " + id);
    assertThat(administrator.does("approve", id)).contains("launches are accepted");
    assertThat(administrator.types("approve", id)).isInstanceOf(CommandOutcome.Refused.class);
    assertThat(school.launch(world, NewSchool.DEPLOYMENT).status()).isEqualTo(303);
  }

  @Test
  void acceptsNoLaunchOfAWithdrawnPlatform() {
    register(NEW);
    String id = registered().registration().id().toString();
    administrator.does("withdraw", id);
    assertThat(school.launch(world, NewSchool.DEPLOYMENT).body())
        .contains("This course is not connected");
    administrator.does("approve", id);
    assertThat(school.launch(world, NewSchool.DEPLOYMENT).status()).isEqualTo(303);
  }

  @Test
  void refusesAnotherIssuer() {
    school.says(school.moodle().put("issuer", school.issuer() + "/"));
    Visitor.Page refused = visitor.get(school.opened(link, NEW));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body())
        .contains("This link is for another platform", "http://127.0.0.1")
        .doesNotContain("<form");
  }

  @Test
  void refusesWhatIsRegisteredAlreadyAndLeavesItAsItIs() {
    register(NEW);
    Platform before = registered();
    link = first(LINK, administrator.does("invite", "--issuer", school.issuer()));

    Visitor.Page refused = register(NEW);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("This platform is registered already", school.client());
    assertThat(registered()).isEqualTo(before);
    assertThat(administrator.does("pending"))
        .as("the link is still good")
        .contains(school.issuer());
  }

  @Test
  void refusesAFormThatIsNotItsOwn() {
    Visitor.Form form = Visitor.onlyForm(visitor.get(school.opened(link, NEW)));
    String other = first(LINK, administrator.does("invite", "--issuer", school.issuer()));
    List.of(
            form.with("form", ""),
            form.with("form", "1.AAAA"),
            form.with(
                "form", Objects.requireNonNull(form.fields().get("form")).replaceFirst("^.", "9")),
            form.with("registration_token", "another"),
            form.with("openid_configuration", school.issuer() + "/openid-configuration?x=1"),
            new Visitor.Form(URI.create(other), form.fields()))
        .forEach(
            forged -> assertThat(visitor.post(forged).body()).contains("This form counts no more"));
    assertThat(school.asked()).isEmpty();
  }

  @Test
  void refusesLinksThatOpenNothing() {
    assertThat(visitor.get(school.opened(link + "x", NEW)).status()).isEqualTo(404);
    Visitor.Page byHand = visitor.get(URI.create(link));
    assertThat(byHand.status()).isEqualTo(400);
    assertThat(byHand.body()).contains("This link is for a learning platform", "Tool URL");

    String told = administrator.does("invite", "--issuer", school.issuer());
    link = first(LINK, told);
    administrator.does("revoke-invitation", first(REVOKE, told));
    assertThat(visitor.get(school.opened(link, NEW)).body())
        .contains("This registration link was withdrawn");
  }

  @Test
  void bringsARegistrationUpToDateByALinkThatNamesIt() {
    register(NEW);
    String id = registered().registration().id().toString();
    school.says(school.moodle().put("token_endpoint", school.issuer() + "/new/token.php"));

    assertThat(register(UPDATE).body()).as("the old link").contains("was used");
    link = first(LINK, administrator.does("invite", "--issuer", school.issuer()));
    assertThat(visitor.get(school.opened(link, UPDATE)).body())
        .contains("This link is for something else", "invite --update");

    link = first(LINK, administrator.does("invite", "--update", id));
    assertThat(visitor.get(school.opened(link, NEW)).body())
        .contains("Choose to update the existing tool");
    assertThat(register(UPDATE).body()).contains("<h1>Updated</h1>");

    assertThat(registered().registration().id()).hasToString(id);
    assertThat(registered().registration().tokenEndpoint())
        .isEqualTo(URI.create(school.issuer() + "/new/token.php"));
  }

  @Test
  void refusesAnUpdateToHostsThatNobodyApproved() {
    register(NEW);
    Platform before = registered();
    link =
        first(
            LINK, administrator.does("invite", "--update", before.registration().id().toString()));
    school.says(school.moodle().put("jwks_uri", "https://evil.example/keys"));

    assertThat(visitor.get(school.opened(link, UPDATE)).body())
        .contains("This update needs approval", "evil.example:443");
    assertThat(registered()).isEqualTo(before);
  }

  @Test
  void reachesNoPrivateHostThroughAnOpenInvitation() {
    link = first(LINK, administrator.does("invite"));
    Visitor.Page refused = visitor.get(school.opened(link, NEW));
    assertThat(refused.status()).isEqualTo(502);
    assertThat(refused.body()).contains("The platform did not say who it is", "is not https");
    assertThat(school.server().getAllServeEvents()).isEmpty();
  }

  @Test
  void writesNoSecretIntoTheLog(CapturedOutput output) {
    register(NEW);
    visitor.get(school.opened(link, NEW));
    visitor.get(school.opened(link + "x", NEW));
    link = first(LINK, administrator.does("invite"));
    visitor.get(school.opened(link, NEW));
    assertThat(output.getAll())
        .contains(
            "registration-used-link", "registration-unknown-link", "registration-configuration")
        .doesNotContain(link.substring(link.lastIndexOf('/') + 1), NEW);
  }

  private Visitor.Page register(String token) {
    Visitor.Page page = visitor.get(school.opened(link, token));
    return Visitor.forms(page).isEmpty() ? page : visitor.post(Visitor.onlyForm(page));
  }

  private Platform registered() {
    return world.bean(Platforms.class).all().stream()
        .filter(platform -> platform.registration().clientId().equals(school.client()))
        .findFirst()
        .orElseThrow();
  }

  private static String retry(Visitor.Page failed) {
    return first(Pattern.compile("class=\"button primary\" href=\"([^\"]*)\""), failed.body())
        .replace("&amp;", "&");
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError(pattern + " is not in\n" + text);
    }
    return found.group(found.groupCount());
  }
}
