package org.cehrs.practice.walk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.FakePlatform;

/**
 * A platform that shows the tool in a frame and keeps data for it, well or badly: {@code
 * /course?target=_parent&behaviour=answers}.
 */
final class FramingPlatform implements AutoCloseable {

  private static final String FORWARDER = "post_message_forwarding";

  private final HttpServer server;
  private final HttpServer strangers;
  private final FakePlatform platform;
  private URI tool = URI.create("http://localhost");

  FramingPlatform() {
    server = server();
    strangers = server();
    platform = new FakePlatform(address().toString());
    on("/course", this::course);
    on("/forwarder", query -> page("<script src=/storage.js></script>"));
    on("/login", this::login);
    on("/auth", this::authentication);
    server.createContext(
        "/jwks", exchange -> answer(exchange, "application/json", platform.jwks()));
    server.createContext("/storage.js", exchange -> answer(exchange, "text/javascript", script()));
    strangers.createContext("/", exchange -> answer(exchange, "text/html", stranger()));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  FakePlatform platform() {
    return platform;
  }

  void show(URI shown) {
    this.tool = shown;
  }

  @Override
  public void close() {
    server.stop(0);
    strangers.stop(0);
  }

  private String course(Map<String, String> query) {
    String behaviour = query.getOrDefault("behaviour", "answers");
    String target = query.getOrDefault("target", "");
    String keeper =
        target.equals(FORWARDER)
            ? "<iframe name=%s src='/forwarder?behaviour=%s'></iframe>"
                .formatted(FORWARDER, behaviour)
            : "<script src=/storage.js></script>";
    return page(
        keeper
            + "<iframe name=stranger src='http://127.0.0.1:%d/'></iframe>"
                .formatted(strangers.getAddress().getPort())
            + "<iframe name=tool width=900 height=700 src='/login?target=%s'></iframe>"
                .formatted(target));
  }

  private String login(Map<String, String> query) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("iss", address().toString());
    fields.put("login_hint", "7");
    fields.put("target_link_uri", tool.toString());
    fields.put("client_id", FakePlatform.CLIENT);
    fields.put("lti_message_hint", "a hint & more");
    Optional.of(query.getOrDefault("target", ""))
        .filter(target -> !target.isEmpty())
        .ifPresent(target -> fields.put("lti_storage_target", target));
    return posting("/lti/login", fields);
  }

  private String authentication(Map<String, String> query) {
    if (!query.getOrDefault("lti_message_hint", "").equals("a hint & more")) {
      return page("<p>The hint is lost</p>");
    }
    String nonce = query.getOrDefault("nonce", "");
    return posting(
        "/lti/launch",
        Map.of(
            "id_token",
            platform.idToken(platform.studentLaunch(nonce, Instant.now())),
            "state",
            query.getOrDefault("state", "")));
  }

  private String posting(String path, Map<String, String> fields) {
    String inputs =
        fields.entrySet().stream()
            .map(field ->
                "<input type=hidden name=%s value=\"%s\">"
                    .formatted(field.getKey(), field.getValue().replace("&", "&amp;")))
            .collect(Collectors.joining());
    return page(
        "<form method=post action='%s'>%s<button>Onward</button></form>"
                .formatted(tool.resolve(path), inputs)
            + "<script>document.forms[0].submit()</script>");
  }

  private static String stranger() {
    return page(
        "<script>addEventListener('message', ({ data }) =>"
            + " parent.frames.tool.postMessage(data, '*'))</script>");
  }

  private static String page(String body) {
    return "<!doctype html><meta charset=utf-8><title>Platform</title>" + body;
  }

  private static String script() throws IOException {
    return "const SEEN = %s;%n%s"
        .formatted(
            resource("/lms/canvas/platform_storage_messages.json"),
            resource("/platform/storage.js"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = FramingPlatform.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void on(String path, Function<Map<String, String>, String> page) {
    server.createContext(
        path,
        exchange -> answer(exchange, "text/html", page.apply(query(exchange.getRequestURI()))));
  }

  private static Map<String, String> query(URI address) {
    return Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange exchange, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer server() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
