package org.cehrs.practice.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Optional;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.keys.KeyLookup;
import org.cehrs.practice.lti.keys.PlatformKeys;

/**
 * LTI Security Framework, clause 5.1.3 no. 1: signed with a key of the platform's own set. Keys and
 * addresses of keys in the token's header ({@code jwk}, {@code jku}, {@code x5u}, {@code x5c}) are
 * never looked at.
 */
final class SignatureHolds implements Rule {

  private final PlatformKeys keys;

  SignatureHolds(PlatformKeys keys) {
    this.keys = keys;
  }

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String kid = candidate.token().header().path("kid").asString("");
    return switch (keys.find(candidate.registration(), kid)) {
      case KeyLookup.Found found -> objection(candidate, found.key());
      case KeyLookup.Unknown unknown ->
          Rule.refuse(
              Reason.KEY_UNKNOWN,
              "kid %s is not in the platform's key set %s"
                  .formatted(Quoted.of(kid), candidate.registration().jwksUri()));
      case KeyLookup.Unreachable unreachable ->
          Rule.refuse(
              Reason.KEYS_UNREACHABLE,
              "the platform's keys could not be read: %s".formatted(unreachable.problem()));
    };
  }

  private static Optional<Refusal> objection(Candidate candidate, RSAPublicKey key) {
    try {
      return JWSObject.parse(candidate.token().compact()).verify(new RSASSAVerifier(key))
          ? Optional.empty()
          : Rule.refuse(
              Reason.SIGNATURE,
              "the id_token's signature does not fit the platform's key; see jwks_uri in"
                  + " lti-config/registrations.yml");
    } catch (ParseException | JOSEException e) {
      return Rule.refuse(Reason.TOKEN_MALFORMED, "the id_token is no signed JWT");
    }
  }
}
