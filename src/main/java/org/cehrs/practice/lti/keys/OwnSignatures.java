package org.cehrs.practice.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compact JWS of RS256 under our own keys. */
final class OwnSignatures {

  private OwnSignatures() {}

  static String sign(RSAKey key, JOSEObjectType type, Map<String, Object> claims) {
    try {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build();
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + key.getKeyID() + " cannot sign", e);
    }
  }

  /** The claims; empty where this is no JWS of that type under one of these keys. */
  static Optional<Map<String, Object>> open(
      List<RSAKey> keys, JOSEObjectType type, String compact) {
    return parsed(compact)
        .filter(token -> type.equals(token.getHeader().getType()))
        .filter(token -> JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()))
        .filter(token -> keys.stream().anyMatch(key -> signed(key, token)))
        .map(token -> token.getPayload().toJSONObject());
  }

  private static Optional<JWSObject> parsed(String compact) {
    try {
      return Optional.of(JWSObject.parse(compact));
    } catch (ParseException | IllegalArgumentException noJws) {
      return Optional.empty();
    }
  }

  private static boolean signed(RSAKey key, JWSObject token) {
    try {
      return key.getKeyID().equals(token.getHeader().getKeyID())
          && token.verify(new RSASSAVerifier(key.toRSAPublicKey()));
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + key.getKeyID() + " cannot verify", e);
    }
  }
}
