package org.cehrs.practice.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/** Makes keys. */
final class NewKeys {

  private static final int BITS = 2048;

  private NewKeys() {}

  /** A pair that is made now and signs from a time on; its kid is its thumbprint. */
  static RSAKey pair(Instant now, Instant from, SecureRandom chance) {
    try {
      return new RSAKeyGenerator(BITS)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .issueTime(Date.from(now))
          .notBeforeTime(Date.from(from))
          .secureRandom(chance)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java makes RSA keys", e);
    }
  }

  /** A random secret in base64url. */
  static String secret(int bytes, SecureRandom chance) {
    byte[] secret = new byte[bytes];
    chance.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
