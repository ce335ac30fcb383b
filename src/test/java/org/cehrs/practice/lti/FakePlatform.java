package org.cehrs.practice.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A platform's side for tests: one key pair, id_tokens signed with it, its registration.
 *
 * <pre>{@code
 * FakePlatform platform = new FakePlatform("https://lms.example");
 * String idToken = platform.idToken(platform.studentLaunch(nonce, now));
 * }</pre>
 */
public final class FakePlatform {

  public static final String CLIENT = "10000000000123";
  public static final String DEPLOYMENT = "42:aaaaaaaabbbbbbbbccccccccdddddddd00000001";

  private final RSAKey key;
  private final Registration registration;

  /**
   * @param issuer its endpoints are {@code /auth}, {@code /token} and {@code /jwks} below it
   */
  public FakePlatform(String issuer) {
    this.key = rsaKey("2018-06-18T22:33:20Z");
    this.registration = registration(issuer, CLIENT, issuer + "/jwks", Registration.Flavor.OTHER);
  }

  public static Registration registration(
      String issuer, String clientId, String jwksUri, Registration.Flavor flavor) {
    return new Registration(
        UUID.nameUUIDFromBytes((issuer + " " + clientId).getBytes(StandardCharsets.UTF_8)),
        issuer,
        clientId,
        "Example College",
        URI.create(issuer + "/auth"),
        URI.create(issuer + "/token"),
        URI.create(jwksUri),
        Optional.empty(),
        OptionalInt.empty(),
        flavor,
        false);
  }

  public static RSAKey rsaKey(String kid) {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(kid)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public Registration registration() {
    return registration;
  }

  public RSAKey key() {
    return key;
  }

  /** An entry of registrations.yml that takes any deployment, indented by two spaces. */
  public String registrationYaml() {
    return """
      - name: Fake platform
        issuer: "%1$s"
        client_id: "%2$s"
        authorization_endpoint: "%1$s/auth"
        token_endpoint: "%1$s/token"
        jwks_uri: "%1$s/jwks"
        deployment_ids: ["*"]
    """
        .formatted(registration.issuer(), CLIENT);
  }

  /** What {@code /jwks} has to answer. */
  public String jwks() {
    return new JWKSet(key).toString();
  }

  public String idToken(Map<String, Object> claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    return signed(header, new Payload(claims), key);
  }

  /** A launch of a student from a course page, to be changed at will. */
  public Map<String, Object> studentLaunch(String nonce, Instant now) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", registration.issuer());
    claims.put("aud", CLIENT);
    claims.put("azp", CLIENT);
    claims.put("sub", "848b3a11-0000-4000-8000-000000000001");
    claims.put("name", "Sam Student");
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 3600);
    claims.put("nonce", nonce);
    claims.put(Claims.MESSAGE_TYPE, "LtiResourceLinkRequest");
    claims.put(Claims.VERSION, "1.3.0");
    claims.put(Claims.DEPLOYMENT_ID, DEPLOYMENT);
    claims.put(Claims.TARGET_LINK_URI, "https://exam.example.org/lti/launch");
    claims.put(Claims.ROLES, List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
    claims.put(Claims.CONTEXT, Map.of("id", "d3a2504b", "label", "HIT-101", "title", "Health IT"));
    claims.put(Claims.RESOURCE_LINK, Map.of("id", "8aa641d1", "title", "Practice exam"));
    claims.put(Claims.CUSTOM, Map.of("exam", "full"));
    return claims;
  }

  public static String signed(JWSHeader header, Payload payload, RSAKey key) {
    try {
      JWSObject token = new JWSObject(header, payload);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
