package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.net.Outbound;

/** A platform's services at a server of tests, and our clients of them. */
final class FakeGradebook {

  static final String TOKEN =
      "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"%s\"}";

  private final WireMockExtension server;
  private final TokenRequest request;
  private final AccessTokens tokens;
  private final Ags ags;

  FakeGradebook(WireMockExtension server, Path keys, InstantSource clock) {
    this.server = server;
    Outbound outbound = new Outbound(Set.of("127.0.0.1:" + server.getPort()));
    ToolKeys toolKeys = ToolKeys.open(keys, clock, new SecureRandom());
    this.request = new TokenRequest(toolKeys, outbound, clock, new Random(5));
    this.tokens = new AccessTokens(request, new MemoryTokenCache(), clock);
    this.ags = new Ags(new AuthorizedCalls(tokens, outbound, clock));
  }

  AccessTokens tokens() {
    return tokens;
  }

  Ags ags() {
    return ags;
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  void grantTokens() {
    answerTokens(okJson(TOKEN.formatted("token-1", "")));
  }

  void answerTokens(ResponseDefinitionBuilder answer) {
    server.stubFor(post("/token").willReturn(answer));
  }

  Registration registration(Registration.Flavor flavor) {
    return registration("10000000000123", flavor, Optional.empty());
  }

  Registration registration(
      String clientId, Registration.Flavor flavor, Optional<String> tokenAudience) {
    return new Registration(
        UUID.nameUUIDFromBytes(clientId.getBytes(StandardCharsets.UTF_8)),
        "https://lms.example",
        clientId,
        "Example College",
        at("/auth"),
        at("/token"),
        at("/jwks"),
        tokenAudience,
        OptionalInt.empty(),
        flavor,
        false);
  }
}
