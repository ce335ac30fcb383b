package org.cehrs.practice.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cehrs.practice.lti.FakePlatform;

/** Signs tokens rightly and wrongly; its key set holds one good key among unusable ones. */
final class CaseSigner {

  static final String KID = "2018-06-18T22:33:20Z";

  private final RSAKey own = FakePlatform.rsaKey(KID);
  private final RSAKey stranger = FakePlatform.rsaKey(KID);
  private final RSAKey published = FakePlatform.rsaKey("published");
  private final RSAKey encryption;
  private final RSAKey weak;

  CaseSigner() {
    try {
      encryption =
          new RSAKeyGenerator(2048).keyID("encryption").keyUse(KeyUse.ENCRYPTION).generate();
      weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String jwks() {
    try {
      JWK elliptic = new ECKeyGenerator(Curve.P_256).keyID("elliptic").generate().toPublicJWK();
      return Stream.concat(
              Stream.of(encryption, weak, own, stranger)
                  .map(key -> key.toPublicJWK().toJSONString()),
              Stream.of(
                  elliptic.toJSONString(),
                  published.toJSONString(),
                  "{\"kty\":\"XYZ\",\"kid\":\"other kind\"}",
                  "{\"kty\":\"RSA\",\"kid\":\"half\",\"n\":\"AQAB\"}",
                  "\"no key\""))
          .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String strangerJwk() {
    return stranger.toPublicJWK().toJSONString();
  }

  String token(String header, String payload, String how) {
    String signed = encoded(header) + "." + encoded(payload);
    return switch (how) {
      case "own" -> signed + "." + rs256(signed, own);
      case "stranger" -> signed + "." + rs256(signed, stranger);
      case "encryption" -> signed + "." + rs256(signed, encryption);
      case "weak" -> signed + "." + rs256(signed, weak);
      case "published" -> signed + "." + rs256(signed, published);
      case "none" -> signed + ".";
      case "hs256" -> signed + "." + hs256(signed);
      case "tampered" ->
          encoded(header)
              + "."
              + encoded(payload.replace("Learner", "Instructor"))
              + "."
              + rs256(signed, own);
      default -> throw new IllegalArgumentException(how);
    };
  }

  private static String encoded(String json) {
    return encoded(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String rs256(String text, RSAKey key) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.toPrivateKey());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return encoded(signature.sign());
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The classical confusion: the public key, as everybody can read it, taken as a secret. */
  private String hs256(String text) {
    try {
      byte[] pem =
          Stream.of(
                  List.of("-----BEGIN PUBLIC KEY-----"),
                  List.of(
                      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.UTF_8))
                          .encodeToString(own.toPublicKey().getEncoded())),
                  List.of("-----END PUBLIC KEY-----\n"))
              .flatMap(List::stream)
              .collect(Collectors.joining("\n"))
              .getBytes(StandardCharsets.UTF_8);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pem, "HmacSHA256"));
      return encoded(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
