package org.cehrs.practice.lti;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * Answers a third-party initiated login (LTI Security Framework 1.0, clause 5.1.1.1). Nothing in
 * the request is signed: it chooses a registration, no more. The browser is sent to that
 * registration's own address alone.
 */
public final class LoginInitiation {

  private static final Duration LIFE = Duration.ofMinutes(10);

  // The servlet container refuses to send headers over 8 kB.
  private static final int LONGEST_LOCATION = 6_000;

  private final Registrations registrations;
  private final LoginSeal seal;
  private final URI redirectUri;
  private final InstantSource clock;
  private final RandomGenerator chance;

  /**
   * @param publicUrl origin under which browsers reach this tool
   * @param chance cryptographically strong
   */
  public LoginInitiation(
      Registrations registrations,
      LoginSeal seal,
      URI publicUrl,
      InstantSource clock,
      RandomGenerator chance) {
    this.registrations = registrations;
    this.seal = seal;
    this.redirectUri = publicUrl.resolve("/lti/launch");
    this.clock = clock;
    this.chance = chance;
  }

  public LoginOutcome begin(LoginRequest request) {
    List<String> missing = missing(request);
    if (!missing.isEmpty()) {
      return incomplete("the login lacks " + String.join(", ", missing));
    }
    ClientChoice choice =
        ClientChoice.among(
            registrations,
            request.issuer().orElseThrow(),
            request.clientId().filter(LoginInitiation::given));
    return switch (choice) {
      case ClientChoice.Chosen chosen ->
          redirect(chosen.registration(), request, begun(chosen.registration(), request));
      case ClientChoice.Refused refused -> new LoginOutcome.Refused(refused.refusal());
    };
  }

  /**
   * Goes on with a login that made a stop on the way to the platform.
   *
   * @param state of that login
   * @param request its hints again
   */
  public LoginOutcome resume(String state, LoginRequest request) {
    Optional<BegunLogin> login =
        seal.open(state).filter(begun -> !clock.instant().isAfter(begun.expiresAt()));
    return login
        .flatMap(begun -> registrations.find(begun.registrationId()))
        .map(registration -> redirect(registration, request, login.orElseThrow()))
        .orElseGet(() ->
            new LoginOutcome.Refused(
                new Refusal(Reason.STATE_UNKNOWN, "no login with this state is under way")));
  }

  private LoginOutcome redirect(Registration registration, LoginRequest request, BegunLogin login) {
    URI location = AuthenticationRequest.to(registration, request, redirectUri, login);
    if (location.toString().length() > LONGEST_LOCATION) {
      return incomplete(
          "login_hint and lti_message_hint make an address of %d characters; at most %d can be sent"
              .formatted(location.toString().length(), LONGEST_LOCATION));
    }
    return new LoginOutcome.Redirect(location, login, PlatformStorage.of(login, registration));
  }

  private BegunLogin begun(Registration registration, LoginRequest request) {
    return seal.begin(
        registration.id(), clock.instant().plus(LIFE), request.storageTarget(), chance);
  }

  private static List<String> missing(LoginRequest request) {
    List<String> missing = new ArrayList<>();
    if (request.issuer().filter(LoginInitiation::given).isEmpty()) {
      missing.add("iss");
    }
    if (request.loginHint().filter(LoginInitiation::given).isEmpty()) {
      missing.add("login_hint");
    }
    if (request.targetLinkUri().filter(LoginInitiation::given).isEmpty()) {
      missing.add("target_link_uri");
    }
    return missing;
  }

  private static boolean given(String value) {
    return !value.isBlank();
  }

  private static LoginOutcome incomplete(String detail) {
    return new LoginOutcome.Refused(new Refusal(Reason.LOGIN_INCOMPLETE, detail));
  }
}
