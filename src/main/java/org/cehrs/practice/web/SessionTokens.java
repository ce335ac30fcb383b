package org.cehrs.practice.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * The tool's own session tokens: launch id and expiry, signed with HS256. All else is in the
 * launch's row, so that a token has well under 300 bytes: a browser keeps only about 10 kB of
 * cookies for a site in a frame.
 */
class SessionTokens {

  private static final String HMAC = "HmacSHA256";

  private final SecretKey key;

  SessionTokens(byte[] secret) {
    this.key = new SecretKeySpec(secret, HMAC);
  }

  String issue(String launchId, Instant expiresAt) {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader(JWSAlgorithm.HS256),
            new JWTClaimsSet.Builder()
                .subject(launchId)
                .expirationTime(Date.from(expiresAt))
                .build());
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the session key cannot sign", e);
    }
    return token.serialize();
  }

  JwtDecoder decoder(java.time.Clock clock) {
    JwtTimestampValidator expiry = new JwtTimestampValidator(java.time.Duration.ZERO);
    expiry.setClock(clock);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(expiry);
    return decoder;
  }

  /** What every form of a session carries: only our own pages can know it. */
  String formToken(String launchId) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] sum = mac.doFinal(("form:" + launchId).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  boolean isFormToken(String launchId, String token) {
    return MessageDigest.isEqual(
        formToken(launchId).getBytes(StandardCharsets.UTF_8),
        token.getBytes(StandardCharsets.UTF_8));
  }
}
