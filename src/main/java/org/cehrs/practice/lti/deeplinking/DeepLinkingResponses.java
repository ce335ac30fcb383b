package org.cehrs.practice.lti.deeplinking;

import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.keys.ToolKeys;

/** Signs what goes back to a platform that asked for content (Deep Linking 2.0, clause 4.5). */
public final class DeepLinkingResponses {

  // Moodle allows its clock to be behind ours by nothing at all.
  private static final long BACKDATED = 30;
  private static final long VALID = 300;
  private static final int NONCE_BYTES = 18;

  private final ToolKeys keys;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public DeepLinkingResponses(ToolKeys keys, InstantSource clock, RandomGenerator chance) {
    this.keys = keys;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * The form field {@code JWT}.
   *
   * @param items none: the person chose nothing
   */
  public String signed(
      Registration platform, String deployment, Launch.DeepLinking asked, List<LinkItem> items) {
    long now = clock.instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", platform.clientId());
    claims.put("aud", platform.issuer());
    claims.put("iat", now - BACKDATED);
    claims.put("exp", now + VALID);
    claims.put("nonce", nonce());
    claims.put(Claims.MESSAGE_TYPE, "LtiDeepLinkingResponse");
    claims.put(Claims.VERSION, "1.3.0");
    claims.put(Claims.DEPLOYMENT_ID, deployment);
    asked.data().ifPresent(data -> claims.put(Claims.DEEP_LINKING_DATA, data));
    claims.put(Claims.CONTENT_ITEMS, items.stream().map(LinkItem::json).toList());
    return keys.sign(claims);
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    chance.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
