package org.cehrs.practice.lti.launch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.cehrs.practice.lti.BegunLogin;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.InMemoryRegistrations;
import org.cehrs.practice.lti.InMemoryUsedLogins;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LaunchPost;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginOutcome;
import org.cehrs.practice.lti.LoginRequest;
import org.cehrs.practice.lti.LoginSeal;
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Sha256;
import org.cehrs.practice.lti.keys.PlatformKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays one case: a login through {@link LoginInitiation}, then its launch. */
final class CaseRun {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final LaunchCase launch;
  private final CaseSigner signer;
  private final Registration registration;
  private final InMemoryRegistrations registrations;
  private final LoginSeal seal = new LoginSeal(new byte[32]);
  private final InMemoryUsedLogins logins;
  private final LoginInitiation initiation;
  private final LaunchCheck check;

  CaseRun(LaunchCase launch, CaseSigner signer, PlatformKeys keys, String keysUrl) {
    this.launch = launch;
    this.signer = signer;
    this.registration = registration(launch.originalText("aud"), keysUrl);
    this.registrations =
        launch
            .text("secondClient")
            .map(second -> new InMemoryRegistrations(registration, registration(second, keysUrl)))
            .orElseGet(() -> new InMemoryRegistrations(registration));
    launch.text("waitingClient").ifPresent(it -> registrations.holding(registration(it, keysUrl)));
    registrations.accepting(registration, List.of(launch.originalText(Claims.DEPLOYMENT_ID)));
    InMemoryRegistrations checked = checked();
    this.logins = new InMemoryUsedLogins(checked);
    this.initiation =
        new LoginInitiation(
            registrations,
            seal,
            URI.create("https://exam.example.org"),
            InstantSource.fixed(NOW),
            new Random(7));
    this.check = new LaunchCheck(seal, logins, checked, keys, InstantSource.fixed(atLaunch()));
  }

  LoginOutcome login() {
    JsonNode login = launch.file().path("login");
    return initiation.begin(
        new LoginRequest(
            login.path("iss").stringValueOpt(),
            login.path("login_hint").stringValueOpt(),
            login.path("target_link_uri").stringValueOpt(),
            Optional.empty(),
            login.path("client_id").stringValueOpt(),
            Optional.empty(),
            Optional.empty()));
  }

  LaunchOutcome outcome() {
    BegunLogin login = begun();
    BegunLogin other = begun();
    String token = token(login.nonce(), other.nonce());
    use(login, token);
    return check.check(
        new LaunchPost(
            launch.text("error").isPresent() ? Optional.empty() : Optional.of(token),
            state(login),
            launch.text("error"),
            launch.text("errorDescription"),
            state -> secret(login, state)));
  }

  private BegunLogin begun() {
    LoginRequest request =
        new LoginRequest(
            Optional.of(registration.issuer()),
            Optional.of("7"),
            Optional.of("https://exam.example.org/lti/launch"),
            Optional.of("hint"),
            Optional.of(registration.clientId()),
            Optional.empty(),
            Optional.empty());
    return ((LoginOutcome.Redirect) initiation.begin(request)).login();
  }

  private void use(BegunLogin login, String token) {
    String how = launch.text("state").orElse("known");
    if (how.startsWith("used")) {
      String by = how.equals("used") ? token : "another token";
      logins.use(
          new LoginUse(login.stateHash(), Sha256.hex(by), false, NOW.plusSeconds(600)),
          "the-session");
    }
  }

  private Optional<String> state(BegunLogin login) {
    return switch (launch.text("state").orElse("known")) {
      case "missing" -> Optional.empty();
      case "unknown" -> Optional.of("never-begun");
      default -> Optional.of(login.state());
    };
  }

  private Optional<String> secret(BegunLogin login, String state) {
    return switch (launch.text("browser").orElse("same")) {
      case "none" -> Optional.empty();
      case "other" -> Optional.of("secret of another browser");
      default -> Optional.of(login.browserSecret()).filter(secret -> state.equals(login.state()));
    };
  }

  private String token(String nonce, String otherNonce) {
    return launch
        .text("token")
        .orElseGet(() ->
            signer.token(
                launch.text("rawHeader").orElseGet(this::header),
                launch.text("payload").orElseGet(() -> payload(nonce, otherNonce)),
                launch.text("sign").orElse("own")));
  }

  private String header() {
    ObjectNode header = LaunchCase.JSON.createObjectNode();
    header.put("typ", "JWT").put("alg", "RS256").put("kid", CaseSigner.KID);
    LaunchCase.lay(launch.file().path("header"), header);
    return header.toString().replace("\"{strangerJwk}\"", signer.strangerJwk());
  }

  private String payload(String nonce, String otherNonce) {
    ObjectNode claims = launch.claims().deepCopy();
    for (String time : List.of("iat", "exp", "nbf")) {
      String offset = claims.path(time).asString("");
      if (offset.startsWith("now")) {
        claims.put(time, atLaunch().getEpochSecond() + seconds(offset.substring(3)));
      }
    }
    claims.put("padding", "x".repeat(launch.file().path("padding").asInt(0)));
    return claims
        .toString()
        .replace("{nonce}", nonce)
        .replace("{otherNonce}", otherNonce)
        .replace("{nul}", "\\u0000")
        .replace("{halfCharacter}", "\\ud800");
  }

  private static double seconds(String offset) {
    return offset.isEmpty() ? 0 : Double.parseDouble(offset);
  }

  private Instant atLaunch() {
    return launch.text("state").orElse("").equals("expired") ? NOW.plusSeconds(601) : NOW;
  }

  private InMemoryRegistrations checked() {
    return launch.file().path("withdrawn").asBoolean(false)
        ? new InMemoryRegistrations()
        : registrations;
  }

  private Registration registration(String clientId, String keysUrl) {
    String issuer = launch.originalText("iss");
    return new Registration(
        UUID.nameUUIDFromBytes((issuer + " " + clientId).getBytes(StandardCharsets.UTF_8)),
        issuer,
        clientId,
        "Example College",
        URI.create(issuer + "/auth"),
        URI.create(issuer + "/token"),
        URI.create(keysUrl),
        Optional.empty(),
        OptionalInt.empty(),
        flavor(),
        launch.file().path("anyDeployment").asBoolean(false));
  }

  private Registration.Flavor flavor() {
    String platform = "https://purl.imsglobal.org/spec/lti/claim/tool_platform";
    return switch (launch.original().path(platform).path("product_family_code").asString("")) {
      case "canvas" -> Registration.Flavor.CANVAS;
      case "moodle" -> Registration.Flavor.MOODLE;
      default -> Registration.Flavor.OTHER;
    };
  }
}
