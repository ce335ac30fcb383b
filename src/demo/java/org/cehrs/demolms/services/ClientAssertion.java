package org.cehrs.demolms.services;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Optional;
import org.cehrs.demolms.http.Refused;

/**
 * A signed JWT in which the tool says who it is (RFC 7523, 2.2), before its claims are believed.
 */
record ClientAssertion(SignedJWT token) {

  static ClientAssertion parse(String text) {
    try {
      return new ClientAssertion(SignedJWT.parse(text));
    } catch (ParseException malformed) {
      throw refused("client_assertion is no signed JWT: " + malformed.getMessage());
    }
  }

  /** The claims, once the signature has been checked with the tool's own key. */
  JWTClaimsSet verified(ToolKeys keys) {
    if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
      throw refused("alg must be RS256, got " + token.getHeader().getAlgorithm());
    }
    String keyId =
        Optional.ofNullable(token.getHeader().getKeyID())
            .orElseThrow(() -> refused("the header has no kid"));
    RSAKey key =
        keys.find(keyId)
            .orElseThrow(() -> refused("the tool's key set has no RSA key \"" + keyId + "\""));
    return verified(key);
  }

  private JWTClaimsSet verified(RSAKey key) {
    try {
      if (!token.verify(new RSASSAVerifier(key))) {
        throw refused("the signature does not fit the key \"" + key.getKeyID() + "\"");
      }
      return token.getJWTClaimsSet();
    } catch (JOSEException | ParseException unusable) {
      throw refused("client_assertion cannot be read: " + unusable.getMessage());
    }
  }

  static Refused refused(String reason) {
    return Refused.oauth("invalid_client", reason);
  }
}
