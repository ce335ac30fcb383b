package org.cehrs.practice.lti.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.LaunchPost;
import org.cehrs.practice.lti.LoginState;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.Sha256;
import org.cehrs.practice.lti.keys.PlatformKeys;

/**
 * Checks an authentication response (LTI Security Framework 1.0, clauses 5.1.1.3 and 5.1.3): first
 * whose login it answers, then whether that browser began it, then the token.
 */
public final class LaunchCheck {

  /** How long a repeated post still leads to its session. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Registrations registrations;
  private final LoginStates logins;
  private final InstantSource clock;
  private final List<Rule> rules;
  private final Repetition repetition;

  public LaunchCheck(
      Registrations registrations, LoginStates logins, PlatformKeys keys, InstantSource clock) {
    this.registrations = registrations;
    this.logins = logins;
    this.clock = clock;
    this.rules = LaunchRules.all(registrations, keys);
    this.repetition = new Repetition(logins);
  }

  public LaunchOutcome check(LaunchPost post) {
    Optional<Refusal> error = PlatformError.in(post);
    if (error.isPresent()) {
      return new LaunchOutcome.Refused(error.get());
    }
    Optional<String> idToken = post.idToken().filter(token -> !token.isBlank());
    if (idToken.isEmpty()) {
      return refused(Reason.TOKEN_MISSING, "the post holds neither id_token nor error");
    }
    return post.state()
        .filter(state -> !state.isBlank())
        .map(state -> check(new Answered(state, idToken.get(), secret(post, state))))
        .orElseGet(() -> refused(Reason.STATE_MISSING, "the post holds no state"));
  }

  private LaunchOutcome check(Answered post) {
    return logins
        .find(post.stateHash())
        .map(login -> check(post, login))
        .orElseGet(
            () -> refused(Reason.STATE_UNKNOWN, "no login with this state was begun or is kept"));
  }

  private LaunchOutcome check(Answered post, LoginState login) {
    if (login.use().isPresent()) {
      return repetition.of(login, post.tokenHash(), post.isFromBrowserOf(login));
    }
    Instant now = clock.instant();
    if (now.isAfter(login.expiresAt())) {
      return refused(
          Reason.STATE_EXPIRED,
          "the login expired %d seconds ago"
              .formatted(Duration.between(login.expiresAt(), now).toSeconds()));
    }
    if (post.secret().isPresent() && !post.isFromBrowserOf(login)) {
      return refused(Reason.STATE_OTHER_BROWSER, "the login was begun in another browser");
    }
    return switch (TokenReading.of(post.idToken())) {
      case TokenReading.Unreadable unreadable -> new LaunchOutcome.Refused(unreadable.refusal());
      case TokenReading.Read read -> check(post, login, read.token(), now);
    };
  }

  private LaunchOutcome check(Answered post, LoginState login, IdToken token, Instant now) {
    Optional<Registration> registration = registrations.find(login.registrationId());
    if (registration.isEmpty()) {
      return refused(Reason.UNKNOWN_CLIENT, "the registration was withdrawn since the login");
    }
    Candidate candidate = new Candidate(token, login, registration.get(), now);
    for (Rule rule : rules) {
      Optional<Refusal> objection = rule.objection(candidate);
      if (objection.isPresent()) {
        return new LaunchOutcome.Refused(objection.get());
      }
    }
    return use(post, candidate);
  }

  /** Of two posts that arrive at once, one uses the login; the other repeats it. */
  private LaunchOutcome use(Answered post, Candidate candidate) {
    Instant now = candidate.now();
    if (!logins.use(post.stateHash(), post.tokenHash(), now, now.plus(KEPT))) {
      return logins
          .find(post.stateHash())
          .filter(login -> login.use().isPresent())
          .map(used -> repetition.of(used, post.tokenHash(), post.isFromBrowserOf(used)))
          .orElseGet(() -> refused(Reason.STATE_EXPIRED, "the login expired a moment ago"));
    }
    return post.isFromBrowserOf(candidate.login())
        ? new LaunchOutcome.Launched(LaunchReader.read(candidate), post.stateHash())
        : new LaunchOutcome.Unbound(LaunchReader.read(candidate), post.stateHash());
  }

  private static Optional<String> secret(LaunchPost post, String state) {
    return post.browserSecret().apply(state).filter(secret -> !secret.isBlank());
  }

  private static LaunchOutcome refused(Reason reason, String detail) {
    return new LaunchOutcome.Refused(new Refusal(reason, detail));
  }

  /** A post with state and token, and the secret that its browser holds. */
  private record Answered(String state, String idToken, Optional<String> secret) {

    String stateHash() {
      return Sha256.hex(state);
    }

    String tokenHash() {
      return Sha256.hex(idToken);
    }

    boolean isFromBrowserOf(LoginState login) {
      return secret
          .map(Sha256::hex)
          .filter(hash -> Sha256.same(hash, login.browserHash()))
          .isPresent();
    }
  }
}
