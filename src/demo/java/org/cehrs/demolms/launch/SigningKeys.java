package org.cehrs.demolms.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.TimeAndChance;

/** The platform's keys, made at start and kept in memory only. */
public final class SigningKeys {

  private static final int BITS = 2048;

  private final List<RSAKey> keys = new CopyOnWriteArrayList<>();
  private final LaunchHabits habits;
  private final TimeAndChance world;

  public SigningKeys(LaunchHabits habits, TimeAndChance world) {
    this.habits = habits;
    this.world = world;
    rotate();
  }

  /** Signs with a new key from now on; the old ones stay published. */
  public void rotate() {
    try {
      keys.addFirst(
          new RSAKeyGenerator(BITS)
              .keyID(newId())
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("This JVM makes no RSA keys", impossible);
    }
  }

  // One second a key, so that ids that are times stay different.
  private String newId() {
    return habits.keyId(world.now().plusSeconds(keys.size()), world.secret());
  }

  public Response publish(Request request) {
    var set = new JWKSet(List.<JWK>copyOf(keys));
    return Response.json(200, set.toJSONObject(true)).with("Cache-Control", "public, max-age=600");
  }

  public String sign(JWTClaimsSet claims) {
    RSAKey key = keys.getFirst();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("A generated key does not sign", impossible);
    }
    return token.serialize();
  }
}
