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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Serves all sample pages, and one player that works, under the policy of the real server. */
final class PreviewServer implements AutoCloseable {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'";
  private static final String ATTEMPT = "/s/x/attempts/" + Samples.ATTEMPT;
  private static final String API = "/s/x/api/attempts/" + Samples.ATTEMPT;

  private static final Map<Integer, String> REFUSALS =
      Map.of(401, "session-gone", 409, "closed", 422, "malformed-event", 503, "database-away");

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
  String course(int position) {
    return url("/course?q=" + position).replace("127.0.0.1", "localhost");
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
                : path.startsWith("/s/")
                    ? session(exchange, path)
                    : path.equals("/course") ? course(exchange) : sample(path);
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
      return refusal(403, "foreign-write", "The header is missing.");
    }
    return switch (act) {
      case "/events" -> save(exchange);
      case "/state" -> json(200, exam.state(client(exchange)));
      case "/holder" -> hold(body(exchange, FakeExam.Claim.class));
      case "/leave" -> {
        exam.leave(body(exchange, FakeExam.Claim.class).clientId());
        yield json(200, Map.of());
      }
      case "/break", "/break/end" -> {
        exam.paused = act.equals("/break");
        yield json(200, exam.state(""));
      }
      case "/submit" -> submit(body(exchange, Submit.class));
      default -> json(200, exam.attempt());
    };
  }

  private <T> T body(HttpExchange exchange, Class<T> type) throws IOException {
    return json.readValue(exchange.getRequestBody().readAllBytes(), type);
  }

  private static String client(HttpExchange exchange) {
    return exchange.getRequestURI().getQuery().substring("clientId=".length());
  }

  private Reply hold(FakeExam.Claim claim) {
    return exam.hold(claim)
        ? json(200, exam.state(claim.clientId()))
        : refusal(409, "held-elsewhere", "It is open elsewhere.");
  }

  private record Submit(@Nullable String clientId, @Nullable Boolean timeIsUp) {}

  private Reply submit(Submit reason) {
    if (exam.extended && Boolean.TRUE.equals(reason.timeIsUp())) {
      return refusal(409, "time-left", "There is time left.");
    }
    exam.submitted = true;
    return json(200, Map.of("result", url(ATTEMPT + "/result")));
  }

  private Reply save(HttpExchange exchange) throws IOException {
    FakeExam.Save event = body(exchange, FakeExam.Save.class);
    if (!exam.takes(event)) {
      return refusal(409, "superseded", "It goes on elsewhere.");
    }
    if (exam.isTooLate(event)) {
      return refusal(409, "closed", "The time was up.");
    }
    if (exam.paused) {
      return refusal(409, "on-break", "You are on a break.");
    }
    return exam.saves == 200
        ? saved(exam.save(event))
        : refusal(exam.saves, Objects.requireNonNull(REFUSALS.get(exam.saves)), "The time was up.");
  }

  private Reply saved(Map<String, Object> answer) {
    try {
      exam.answers.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    return json(200, answer);
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
      case "/review" -> html(200, pages.review(Samples.review(exam.sheet(), exam.timeLeft())));
      case "/confirm" ->
          html(200, pages.confirm(Samples.review(exam.sheet(), exam.timeLeft()).confirm()));
      case "/break" -> html(200, pages.pause(Samples.pause(exam.breakSecondsLeft)));
      case "/result" -> html(200, pages.result(Samples.result()));
      default -> html(404, "no such page");
    };
  }

  /** A course page that hears what height it is asked for, and does nothing about it. */
  private Reply course(HttpExchange exchange) {
    int position = Integer.parseInt(exchange.getRequestURI().getQuery().substring("q=".length()));
    return html(
        200,
        """
        <!doctype html><html lang=en><title>Course</title>
        <meta name=viewport content="width=device-width">
        <style>body, h1 { margin: 0 } iframe { width: 100%%; height: 100vh; border: 0 }</style>
        <script>onmessage = ({data}) => { asked.textContent = data.subject + ' ' + data.height }</script>
        <main aria-label=Course><iframe name=tool title=Exam src="%s"></iframe><h1>Course</h1><p id=asked></p></main>
        """
            .formatted(player(position)));
  }

  private Reply sample(String path) {
    return Optional.ofNullable(SamplePages.all(pages).get(path.substring(1)))
        .map(page -> html(200, page))
        .orElseGet(() -> html(404, "no such page"));
  }

  private Reply refusal(int status, String code, String message) {
    return json(status, Map.of("code", code, "message", message, "reference", "7QK2M9XA"));
  }

  private Reply json(int status, Map<String, ? extends @Nullable Object> body) {
    return new Reply(status, "application/json", json.writeValueAsString(body));
  }

  private static Reply html(int status, String text) {
    return new Reply(status, "text/html; charset=utf-8", text);
  }
}
