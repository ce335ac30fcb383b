package org.cehrs.practice.web.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.ObjectMapper;

/** Serves all sample pages, and one player that works, under the policy of the real server. */
final class PreviewServer implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";
  private static final String ATTEMPT = "/s/x/attempts/" + Samples.ATTEMPT;
  private static final String API = "/s/x/api/attempts/" + Samples.ATTEMPT;

  final FakeExam exam = new FakeExam();
  private final Pages pages = new Pages(Pages.compiledTemplates());
  private final ObjectMapper json = new ObjectMapper();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  PreviewServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Address of the working player. */
  String player(int position) {
    return url(ATTEMPT + "?q=" + position);
  }

  /** Address of a course page of another site, which shows the player in a frame. */
  String course() {
    return url("/course").replace("127.0.0.1", "localhost");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    // A second session of the same person, /s/y, leads to the same attempt.
    String path = exchange.getRequestURI().getPath().replaceFirst("^/s/y/", "/s/x/");
    Reply reply =
        path.startsWith("/assets/")
            ? asset(path)
            : path.startsWith(API)
                ? api(exchange, path.substring(API.length()))
                : path.startsWith("/s/") ? session(exchange, path) : sample(path);
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    if (!path.equals("/course")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private record Reply(int status, String type, String body) {}

  private Reply asset(String path) throws IOException {
    String type =
        path.endsWith(".js")
            ? "text/javascript"
            : path.endsWith(".css") ? "text/css" : "image/svg+xml";
    try (InputStream file = PreviewServer.class.getResourceAsStream("/static" + path)) {
      return file == null
          ? html(404, "no such file")
          : new Reply(200, type, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private Reply api(HttpExchange exchange, String act) throws IOException {
    if (!"1".equals(exchange.getRequestHeaders().getFirst("X-CEHRS-Session"))) {
      return json(403, Map.of("message", "header missing"));
    }
    return switch (act) {
      case "/events" -> save(exchange);
      case "/submit" -> {
        exam.submitted = true;
        yield json(200, Map.of("result", url(ATTEMPT + "/result")));
      }
      default -> json(200, exam.attempt());
    };
  }

  private Reply save(HttpExchange exchange) throws IOException {
    FakeExam.Save event =
        json.readValue(exchange.getRequestBody().readAllBytes(), FakeExam.Save.class);
    return exam.saves == 200
        ? json(200, exam.save(event))
        : json(exam.saves, Map.of("message", "The time was up.", "reference", "7QK2M9XA"));
  }

  private Reply session(HttpExchange exchange, String path) {
    String session = exchange.getRequestURI().getPath().substring(0, "/s/x/".length());
    if (path.equals(ATTEMPT)) {
      String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("q=1");
      int position = Integer.parseInt(query.substring("q=".length()));
      String page = pages.player(Samples.player(position, exam.sheet(), exam.timeLeft()));
      return html(200, page.replace("/s/x/", session));
    }
    return switch (path.substring(ATTEMPT.length())) {
      case "/review" -> html(200, pages.review(Samples.review(exam.sheet())));
      case "/result" -> html(200, pages.result(Samples.result()));
      default -> html(404, "no such page");
    };
  }

  private Reply sample(String path) {
    if (path.equals("/course")) {
      String frame = "<iframe width=800 src='" + player(1) + "'></iframe><p id=asked></p>";
      String echo = "asked.textContent = data.subject + ' ' + (data.height >= 450)";
      return html(200, frame + "<script>onmessage = ({data}) => " + echo + "</script>");
    }
    return Optional.ofNullable(SamplePages.all(pages).get(path.substring(1)))
        .map(page -> html(200, page))
        .orElseGet(() -> html(404, "no such page"));
  }

  private Reply json(int status, Map<String, Object> body) {
    return new Reply(status, "application/json", json.writeValueAsString(body));
  }

  private static Reply html(int status, String text) {
    return new Reply(status, "text/html; charset=utf-8", text);
  }
}
