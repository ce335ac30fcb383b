package org.cehrs.practice.lti.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.BegunLogin;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LaunchPost;
import org.cehrs.practice.lti.LoginSeal;
import org.cehrs.practice.lti.LoginStanding;
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.PlatformStorage;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.Sha256;
import org.cehrs.practice.lti.UsedLogins;
import org.cehrs.practice.lti.keys.PlatformKeys;

/**
 * Checks an authentication response (LTI Security Framework 1.0, clauses 5.1.1.3 and 5.1.3): first
 * whose login it answers, then whether that browser began it, then the token. It reads only: the
 * login is used up together with the session that comes of it.
 */
public final class LaunchCheck {

  /** How long a repeated post still leads to its session. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final LoginSeal seal;
  private final UsedLogins logins;
  private final InstantSource clock;
  private final List<Rule> rules;

  public LaunchCheck(
      LoginSeal seal,
      UsedLogins logins,
      Registrations registrations,
      PlatformKeys keys,
      InstantSource clock) {
    this.seal = seal;
    this.logins = logins;
    this.clock = clock;
    this.rules = LaunchRules.all(registrations, keys);
  }

  public LaunchOutcome check(LaunchPost post) {
    Optional<Refusal> error = PlatformError.in(post);
    if (error.isPresent()) {
      return new LaunchOutcome.Refused(error.get());
    }
    Optional<String> idToken = post.idToken().filter(token -> !token.isBlank());
    if (idToken.isEmpty()) {
      return refused(
          Reason.TOKEN_MISSING, "the post holds neither one id_token in its body nor an error");
    }
    return post.state()
        .filter(state -> !state.isBlank())
        .map(state -> check(idToken.get(), state, post.browserSecret().apply(state)))
        .orElseGet(() -> refused(Reason.STATE_MISSING, "the post holds no state"));
  }

  private LaunchOutcome check(String idToken, String state, Optional<String> secret) {
    Optional<BegunLogin> login = seal.open(state);
    if (login.isEmpty()) {
      return refused(Reason.STATE_UNKNOWN, "no login with this state was begun");
    }
    return switch (TokenReading.of(idToken)) {
      case TokenReading.Unreadable unreadable -> new LaunchOutcome.Refused(unreadable.refusal());
      case TokenReading.Read read ->
          check(new Answered(login.get(), read.token(), secret.filter(s -> !s.isBlank())));
    };
  }

  private LaunchOutcome check(Answered post) {
    return logins
        .standing(post.stateHash(), post.login().registrationId(), post.deployment())
        .map(standing -> check(post, standing))
        .orElseGet(
            () -> refused(Reason.UNKNOWN_CLIENT, "the registration was withdrawn since the login"));
  }

  private LaunchOutcome check(Answered post, LoginStanding standing) {
    if (standing.use().isPresent()) {
      return Repetition.of(standing.use().get(), post.tokenHash(), post.isFromItsBrowser());
    }
    Instant now = clock.instant();
    Instant expiry = post.login().expiresAt();
    if (now.isAfter(expiry)) {
      return refused(
          Reason.STATE_EXPIRED,
          "the login expired %d seconds ago".formatted(Duration.between(expiry, now).toSeconds()));
    }
    if (post.secret().isPresent() && !post.isFromItsBrowser()) {
      return refused(Reason.STATE_OTHER_BROWSER, "the login was begun in another browser");
    }
    Candidate candidate = new Candidate(post.token(), post.login(), standing, now);
    return rules.stream()
        .flatMap(rule -> rule.objection(candidate).stream())
        .findFirst()
        .<LaunchOutcome>map(LaunchOutcome.Refused::new)
        .orElseGet(() -> launched(post, candidate));
  }

  private static LaunchOutcome launched(Answered post, Candidate candidate) {
    Launch launch = LaunchReader.read(candidate);
    LoginUse use =
        new LoginUse(
            post.stateHash(),
            post.tokenHash(),
            !post.isFromItsBrowser(),
            candidate.now().plus(KEPT));
    return post.isFromItsBrowser()
        ? new LaunchOutcome.Launched(launch, use)
        : new LaunchOutcome.Unbound(
            launch, PlatformStorage.of(post.login(), candidate.registration()), use);
  }

  private static LaunchOutcome refused(Reason reason, String detail) {
    return new LaunchOutcome.Refused(new Refusal(reason, detail));
  }

  /** A post that answers a login, and the secret that its browser holds. */
  private record Answered(BegunLogin login, IdToken token, Optional<String> secret) {

    String stateHash() {
      return login.stateHash();
    }

    String tokenHash() {
      return Sha256.hex(token.compact());
    }

    /** As it is claimed, where it could be one at all. */
    Optional<String> deployment() {
      return token.filled(Claims.DEPLOYMENT_ID).filter(IdentifiersFit::fits);
    }

    boolean isFromItsBrowser() {
      return secret.filter(held -> Sha256.same(held, login.browserSecret())).isPresent();
    }
  }
}
