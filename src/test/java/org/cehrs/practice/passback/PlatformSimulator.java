package org.cehrs.practice.passback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cehrs.practice.lti.Registration;
import tools.jackson.databind.json.JsonMapper;

/** The grade service of a platform over HTTP, with a {@link SimulatedGradebook} behind it. */
public final class PlatformSimulator implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TOKEN =
      "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

  static {
    // Else each answer waits 40 ms for the acknowledgement of its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Registration.Flavor flavor;
  private final SimulatedGradebook gradebook;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger posts = new AtomicInteger();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile Weather weather = Weather.FINE;
  private volatile Optional<Reply> tokenAnswer = Optional.empty();

  public PlatformSimulator(Registration.Flavor flavor) {
    this.flavor = flavor;
    this.gradebook = new SimulatedGradebook(flavor);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    server.setExecutor(threads);
    server.createContext("/token", this::token);
    server.createContext("/items", this::items);
    server.start();
  }

  public Registration registration() {
    return new Registration(
        UUID.randomUUID(),
        "http://" + host(),
        "client-1",
        "A school",
        at("/auth"),
        at("/token"),
        at("/jwks"),
        Optional.empty(),
        OptionalInt.empty(),
        flavor,
        false);
  }

  /** To be trusted, since it speaks plain http. */
  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Address of a gradebook column, which is there from the first score on. */
  public URI column(String id) {
    return at("/items/" + id);
  }

  /** Where columns are made. */
  public URI columns() {
    return at("/items");
  }

  /** How every score fares from now on. */
  public void turn(Weather next) {
    weather = next;
  }

  /** Answers every request for a token so from now on. */
  public void answerTokens(Reply reply) {
    tokenAnswer = Optional.of(reply);
  }

  public SimulatedGradebook gradebook() {
    return gradebook;
  }

  /** Scores that were posted, taken or not. */
  public int posts() {
    return posts.get();
  }

  /** Access tokens that were asked for. */
  public int tokens() {
    return tokens.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private URI at(String path) {
    return URI.create("http://" + host() + path);
  }

  private void token(HttpExchange exchange) throws IOException {
    int number = tokens.incrementAndGet();
    answer(exchange, tokenAnswer.orElseGet(() -> Reply.of(200, TOKEN.formatted(number))));
  }

  private void items(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.length < 4) {
      answer(exchange, columns(exchange, body));
    } else if (path[3].equals("scores")) {
      posts.incrementAndGet();
      answer(exchange, weather.over(() -> gradebook.take(path[2], JSON.readTree(body))));
    } else {
      answer(exchange, weather.overReading(() -> gradebook.results(path[2], user(exchange))));
    }
  }

  private Reply columns(HttpExchange exchange, String body) {
    return exchange.getRequestMethod().equals("GET")
        ? gradebook.columns()
        : gradebook.make(columns(), JSON.readTree(body));
  }

  private static Optional<String> user(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestURI().getQuery())
        .filter(query -> query.startsWith("user_id="))
        .map(query -> query.substring("user_id=".length()));
  }

  private static void answer(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Cut cut -> exchange.close();
      case Reply.Answer(int status, var headers, String body) -> {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
      }
    }
  }
}
