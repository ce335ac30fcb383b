package org.cehrs.practice.lti.services;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;

/** Asks for an access token with a signed assertion (RFC 7523; LTI Security Framework, 4.1). */
public final class TokenRequest {

  // Moodle allows its clock to be behind ours by nothing at all.
  private static final long BACKDATED = 30;
  private static final long VALID = 300;
  private static final int ID_BYTES = 16;

  private final ToolKeys keys;
  private final Outbound outbound;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public TokenRequest(
      ToolKeys keys, Outbound outbound, InstantSource clock, RandomGenerator chance) {
    this.keys = keys;
    this.outbound = outbound;
    this.clock = clock;
    this.chance = chance;
  }

  TokenOutcome send(Registration registration, Set<String> scopes) {
    Instant now = clock.instant();
    try {
      Answer answer =
          outbound.send(
              Call.post(
                  registration.tokenEndpoint(),
                  Map.of(
                      "Content-Type", "application/x-www-form-urlencoded",
                      "Accept", "application/json"),
                  form(registration, scopes, now)));
      return TokenAnswer.read(answer, scopes, now);
    } catch (OutboundFailed e) {
      return e.forbidden() ? Problems.of(e) : new ServiceProblem.Unreachable(e.reason(), false);
    }
  }

  private String form(Registration registration, Set<String> scopes, Instant now) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    fields.put("client_assertion", assertion(registration, now));
    fields.put("scope", String.join(" ", new TreeSet<>(scopes)));
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private String assertion(Registration registration, Instant now) {
    byte[] id = new byte[ID_BYTES];
    chance.nextBytes(id);
    return keys.sign(
        Map.of(
            "iss", registration.clientId(),
            "sub", registration.clientId(),
            "aud",
                registration
                    .tokenAudience()
                    .orElseGet(() -> registration.tokenEndpoint().toString()),
            "iat", now.getEpochSecond() - BACKDATED,
            "exp", now.getEpochSecond() + VALID,
            "jti", HexFormat.of().formatHex(id)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
