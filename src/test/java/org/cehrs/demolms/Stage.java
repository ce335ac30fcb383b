package org.cehrs.demolms;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.platform.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demo LMS, a tool that plays its side, and a clock that both share. */
final class Stage implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SettableClock clock = new SettableClock();
  private final HttpClient client = HttpClient.newHttpClient();
  private final FakeTool tool;
  private final DemoLms lms;

  Stage(Flavor flavor) throws Exception {
    tool = new FakeTool();
    lms = DemoLms.start(DemoLms.Settings.on(0, tool::address).with(flavor).with(clock));
  }

  @Override
  public void close() {
    lms.close();
    tool.close();
  }

  DemoLms lms() {
    return lms;
  }

  Site site() {
    return lms.site();
  }

  FakeTool tool() {
    return tool;
  }

  SettableClock clock() {
    return clock;
  }

  Visitor visitor() {
    return new Visitor(this);
  }

  /** Claims that the token endpoint takes, as the tool's clock stands. */
  JWTClaimsSet.Builder assertion() {
    var now = Date.from(clock.instant());
    return new JWTClaimsSet.Builder()
        .issuer(site().clientId())
        .subject(site().clientId())
        .audience(site().tokenEndpoint().toString())
        .issueTime(now)
        .expirationTime(Date.from(clock.instant().plusSeconds(60)))
        .jwtID(UUID.randomUUID().toString());
  }

  Map<String, String> tokenRequest(String assertion, Scope... scopes) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "client_credentials");
    fields.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    fields.put("client_assertion", assertion);
    fields.put("scope", Arrays.stream(scopes).map(Scope::uri).collect(Collectors.joining(" ")));
    return fields;
  }

  /** An access token with all scopes. */
  String token() throws Exception {
    return token(Scope.values());
  }

  String token(Scope... scopes) throws Exception {
    var request = tokenRequest(tool.sign(assertion().build()), scopes);
    return json(visitor().post(site().tokenEndpoint().toString(), request))
        .get("access_token")
        .stringValue();
  }

  /** Calls a service with a token; more is added to the request by the last argument. */
  HttpResponse<String> call(URI address, String token, UnaryOperator<HttpRequest.Builder> more)
      throws Exception {
    var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    return client.send(more.apply(request).build(), BodyHandlers.ofString());
  }

  static UnaryOperator<HttpRequest.Builder> accepting(String mediaType) {
    return request -> request.header("Accept", mediaType);
  }

  static UnaryOperator<HttpRequest.Builder> sending(String method, String mediaType, Object body) {
    return request ->
        request
            .header("Content-Type", mediaType)
            .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}
