package org.cehrs.practice.lti.launch;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.cehrs.practice.lti.LaunchOutcome;
import org.cehrs.practice.lti.keys.PlatformKeys;
import org.cehrs.practice.lti.net.Outbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signed tokens with a claim gone wrong, and texts that are no tokens: an answer to each. */
class LaunchFuzzTest {

  private static final long SEED = 20261122;
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e308",
          "9999999999999999999999",
          "\"\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"$X.y\"",
          "[]",
          "[[]]",
          "{}",
          "{\"id\":7}",
          "[null]",
          "\"%s%n%d\"",
          "\"http://[\"",
          "\"https://\"",
          "{\"lineitem\":\"::\"}",
          "[\"\\u202e\"]",
          "1.5");

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final CaseSigner signer = new CaseSigner();
  private final Random chance = new Random(SEED);

  @Test
  void answersEveryMutatedTokenWithoutAnException() throws Exception {
    SERVER.stubFor(get("/jwks").willReturn(okJson(signer.jwks())));
    String address = "http://127.0.0.1:" + SERVER.getPort() + "/jwks";
    List<LaunchCase> cases = LaunchCase.all("accepted").toList();
    Map<String, Integer> outcomes = new TreeMap<>();
    try (Outbound outbound = new Outbound(Set.of("127.0.0.1:" + SERVER.getPort()))) {
      PlatformKeys keys = new PlatformKeys(outbound, InstantSource.system());
      for (int i = 0; i < 500; i++) {
        LaunchCase mutated = mutated(cases.get(chance.nextInt(cases.size())));
        LaunchOutcome outcome = new CaseRun(mutated, signer, keys, address).outcome();
        outcomes.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    assertThat(outcomes.get("Launched")).isGreaterThan(100);
    assertThat(outcomes.get("Refused")).isGreaterThan(100);
  }

  @Test
  void answersEveryMutatedTextWithoutAnException() {
    String token = signer.token("{\"alg\":\"RS256\",\"kid\":\"k\"}", "{\"sub\":\"s\"}", "own");
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder(token);
      for (int change = chance.nextInt(4); change >= 0; change--) {
        text.setCharAt(chance.nextInt(text.length()), (char) chance.nextInt(0x80));
      }
      assertThat(TokenReading.of(text.toString())).isNotNull();
    }
  }

  private LaunchCase mutated(LaunchCase launch) {
    ObjectNode claims = launch.claims().deepCopy();
    List<Map.Entry<String, JsonNode>> members = List.copyOf(claims.properties());
    for (int change = chance.nextInt(2); change >= 0; change--) {
      Map.Entry<String, JsonNode> member = members.get(chance.nextInt(members.size()));
      JsonNode odd = LaunchCase.JSON.readTree(ODD.get(chance.nextInt(ODD.size())));
      List<String> inner = List.copyOf(member.getValue().propertyNames());
      if (!inner.isEmpty() && chance.nextBoolean()) {
        ((ObjectNode) member.getValue()).set(inner.get(chance.nextInt(inner.size())), odd);
      } else {
        claims.set(member.getKey(), odd);
      }
    }
    return new LaunchCase(launch.name(), launch.file(), launch.original(), claims);
  }
}
