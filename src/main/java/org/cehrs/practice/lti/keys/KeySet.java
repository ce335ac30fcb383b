package org.cehrs.practice.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform's usable signing keys: RSA of 2048 bits or more, public, named, meant for RS256.
 * Whatever else a set holds is passed over.
 */
record KeySet(Map<String, RSAPublicKey> byKid, Instant freshUntil) {

  private static final Logger LOG = LoggerFactory.getLogger(KeySet.class);
  private static final int FEWEST_BITS = 2048;
  // Checking a signature takes longer with the square of the length.
  private static final int MOST_BITS = 8192;
  private static final JsonMapper JSON = new JsonMapper();

  private record NamedKey(String kid, RSAPublicKey key) {}

  KeySet {
    byKid = Map.copyOf(byKid);
  }

  /**
   * Reads a JWK set (RFC 7517).
   *
   * @return empty where it holds no usable key
   */
  static Optional<KeySet> read(String json, Instant freshUntil) {
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (JsonNode node : keys(json)) {
      // The first of two keys with one name counts.
      usable(node).ifPresent(key -> keys.putIfAbsent(key.kid(), key.key()));
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(new KeySet(keys, freshUntil));
  }

  Optional<RSAPublicKey> named(String kid) {
    return Optional.ofNullable(byKid.get(kid));
  }

  private static Iterable<JsonNode> keys(String json) {
    try {
      return JSON.readTree(json).path("keys").values();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static Optional<NamedKey> usable(JsonNode node) {
    try {
      return node.isObject() && JWK.parse(node.toString()) instanceof RSAKey key && fits(key)
          ? Optional.of(new NamedKey(key.getKeyID(), key.toRSAPublicKey()))
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
      LOG.debug("Passed over a platform's key: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean fits(RSAKey key) {
    return key.getKeyID() != null
        && !key.isPrivate()
        && (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
        && (key.getAlgorithm() == null || key.getAlgorithm().equals(JWSAlgorithm.RS256))
        && key.size() >= FEWEST_BITS
        && key.size() <= MOST_BITS;
  }
}
