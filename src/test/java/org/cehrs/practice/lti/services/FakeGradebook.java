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
public final class FakeGradebook {

  static final String TOKEN =
      "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"%s\"}";

  /** What nodes share. */
  public record Shared(TokenCache tokens, Leases leases) {

    public Shared() {
      this(new MemoryTokenCache(), new MemoryLeases());
    }
  }

  /** Nobody listens there: the port is reserved (RFC 6335) and below what servers may take. */
  static final int CLOSED_PORT = 2;

  private final WireMockExtension server;
  private final AccessTokens tokens;
  private final Ags ags;
  private final Nrps nrps;

  public FakeGradebook(WireMockExtension server, Path keys, InstantSource clock) {
    this(server, keys, clock, new Shared());
  }

  /** One of several nodes with one database. */
  public FakeGradebook(WireMockExtension server, Path keys, InstantSource clock, Shared database) {
    this.server = server;
    Outbound outbound =
        new Outbound(Set.of("127.0.0.1:" + server.getPort(), "127.0.0.1:" + CLOSED_PORT));
    ToolKeys toolKeys = ToolKeys.open(keys, clock, new SecureRandom());
    TokenRequest request = new TokenRequest(toolKeys, outbound, clock, new Random(5));
    this.tokens = new AccessTokens(request, database.tokens(), clock);
    AuthorizedCalls calls = new AuthorizedCalls(tokens, outbound, clock);
    this.ags = new Ags(calls, database.leases(), clock);
    this.nrps = new Nrps(calls);
  }

  AccessTokens tokens() {
    return tokens;
  }

  Ags ags() {
    return ags;
  }

  public Nrps nrps() {
    return nrps;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getPort() + path);
  }

  public void grantTokens() {
    answerTokens(okJson(TOKEN.formatted("token-1", "")));
  }

  public void answerTokens(ResponseDefinitionBuilder answer) {
    server.stubFor(post("/token").willReturn(answer));
  }

  public Registration registration(Registration.Flavor flavor) {
    return registration("10000000000123", flavor, Optional.empty());
  }

  /** The same registration after its entry was changed. */
  Registration withTokenEndpoint(Registration one, String path) {
    return new Registration(
        one.id(),
        one.issuer(),
        one.clientId(),
        one.name(),
        one.authorizationEndpoint(),
        at(path),
        one.jwksUri(),
        one.tokenAudience(),
        one.lineItemMaximum(),
        one.flavor(),
        one.anyDeployment());
  }

  public Registration registration(
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
