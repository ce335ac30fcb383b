package org.cehrs.practice.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Sha256;

/**
 * This tool's own keys: RSA pairs that sign what we send to platforms, one JWK a file, and the
 * secret of sessions. A second pair, valid from some later time ({@code nbf}), is published at once
 * and signs from then on: so platforms know a new key before it is used.
 */
public final class ToolKeys {

  private static final String FIRST_KEY = "tool-1.json";
  private static final String KEY_FILES = "tool-.+\\.json";
  private static final String SESSION_KEY = "session.key";
  private static final int SECRET_BYTES = 32;

  private final List<RSAKey> keys;
  private final byte[] sessionSecret;
  private final InstantSource clock;

  private ToolKeys(List<RSAKey> keys, byte[] sessionSecret, InstantSource clock) {
    this.keys = keys;
    this.sessionSecret = sessionSecret;
    this.clock = clock;
  }

  /** Reads the keys in a folder; those that are missing are made. */
  public static ToolKeys open(Path folder, InstantSource clock, SecureRandom chance) {
    KeyFolder files = new KeyFolder(folder);
    files.readOrMake(FIRST_KEY, () -> NewKeys.pair(clock.instant(), chance).toJSONString());
    String secret = files.readOrMake(SESSION_KEY, () -> NewKeys.secret(SECRET_BYTES, chance));
    return new ToolKeys(
        files.files(KEY_FILES).stream().map(file -> parse(file, files.read(file))).toList(),
        secret(folder.resolve(SESSION_KEY), secret),
        clock);
  }

  /** A compact JWS of RS256 under our present key. */
  public String sign(Map<String, Object> claims) {
    RSAKey key = present();
    try {
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256)
              .type(JOSEObjectType.JWT)
              .keyID(key.getKeyID())
              .build();
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + key.getKeyID() + " cannot sign", e);
    }
  }

  /** The public parts, as a JWK set for {@code /lti/jwks}. */
  public String jwks() {
    return new JWKSet(List.copyOf(keys)).toString();
  }

  /** 32 bytes for HS256. */
  public byte[] sessionSecret() {
    return sessionSecret.clone();
  }

  /** What nodes that share a database must agree on; tells nothing about the keys. */
  public String fingerprint() {
    return Stream.concat(
            keys.stream().map(ToolKeys::thumbprint),
            Stream.of(HexFormat.of().formatHex(Sha256.of(sessionSecret))))
        .sorted()
        .collect(Collectors.collectingAndThen(Collectors.joining(" "), Sha256::hex));
  }

  private RSAKey present() {
    Instant now = clock.instant();
    return keys.stream()
        .filter(key -> !startOf(key).isAfter(now))
        .max(Comparator.comparing(ToolKeys::startOf))
        .orElse(keys.getFirst());
  }

  private static Instant startOf(RSAKey key) {
    return Optional.ofNullable(key.getNotBeforeTime()).map(Date::toInstant).orElse(Instant.EPOCH);
  }

  private static RSAKey parse(Path file, String json) {
    try {
      if (JWK.parse(json) instanceof RSAKey key && key.isPrivate() && key.getKeyID() != null) {
        return key;
      }
    } catch (ParseException e) {
      throw new IllegalStateException(file + ": expected a JWK, cannot be read as one", e);
    }
    throw new IllegalStateException(file + ": expected a private RSA key with a kid");
  }

  private static byte[] secret(Path file, String text) {
    try {
      byte[] secret = Base64.getUrlDecoder().decode(text.strip());
      if (secret.length >= SECRET_BYTES) {
        return secret;
      }
      throw new IllegalStateException(
          "%s: expected at least %d bytes, found %d".formatted(file, SECRET_BYTES, secret.length));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ": expected base64url", e);
    }
  }

  private static String thumbprint(RSAKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + key.getKeyID() + " has no thumbprint", e);
    }
  }
}
