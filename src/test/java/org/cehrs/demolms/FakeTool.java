package org.cehrs.demolms;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** As much of a tool as the platform ever calls: a key set. It also signs with the keys. */
final class FakeTool implements AutoCloseable {

  private static final RSAKey FIRST_KEY = newKey("tool-key-1");

  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile RSAKey key = FIRST_KEY;

  FakeTool() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/lti/jwks", this::publish);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  int fetches() {
    return fetches.get();
  }

  void publishNewKey(String keyId) {
    key = newKey(keyId);
  }

  String sign(JWTClaimsSet claims) throws Exception {
    return sign(claims, key);
  }

  static String sign(JWTClaimsSet claims, RSAKey with) throws Exception {
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(with));
    return token.serialize();
  }

  static RSAKey newKey(@Nullable String keyId) {
    try {
      return new RSAKeyGenerator(2048).keyID(keyId).generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private void publish(HttpExchange exchange) throws IOException {
    fetches.incrementAndGet();
    byte[] body = new JWKSet(List.<JWK>of(key)).toString(true).getBytes(UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
