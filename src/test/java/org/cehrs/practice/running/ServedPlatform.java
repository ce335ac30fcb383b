package org.cehrs.practice.running;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.cehrs.practice.lti.FakePlatform;

/** A platform of which only the keys can be reached. */
public final class ServedPlatform implements AutoCloseable {

  private final HttpServer server;
  private final FakePlatform platform;
  private final AtomicInteger keyFetches = new AtomicInteger();

  private ServedPlatform(HttpServer server) {
    this.server = server;
    this.platform = new FakePlatform("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public static ServedPlatform start() {
    try {
      ServedPlatform served =
          new ServedPlatform(
              HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0));
      served.server.createContext("/jwks", served::keys);
      served.server.start();
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public FakePlatform platform() {
    return platform;
  }

  /** How often anybody asked for the keys. */
  public int keyFetches() {
    return keyFetches.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void keys(HttpExchange exchange) throws IOException {
    keyFetches.incrementAndGet();
    byte[] keys = platform.jwks().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, keys.length);
    exchange.getResponseBody().write(keys);
    exchange.close();
  }
}
