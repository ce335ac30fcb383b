package org.cehrs.demolms.http;

import static java.lang.System.Logger.Level.ERROR;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The JDK's web server, bound first and given its handler later: the handler needs its address. */
public final class Server implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Server.class.getName());
  private static final int LARGEST_BODY = 1 << 20;

  private final String host;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Server(String host, HttpServer server) {
    this.host = host;
    this.server = server;
  }

  /** Takes the port; 0 takes a free one. */
  public static Server bind(String host, int port) throws IOException {
    return new Server(host, HttpServer.create(new InetSocketAddress(host, port), 0));
  }

  public URI address() {
    return URI.create("http://" + host + ":" + server.getAddress().getPort());
  }

  public void start(Handler handler) {
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, handler));
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      write(exchange, responseTo(exchange, handler));
    }
  }

  private static Response responseTo(HttpExchange exchange, Handler handler) throws IOException {
    try {
      return handler.handle(read(exchange));
    } catch (Refused refused) {
      return refused.response();
    } catch (RuntimeException fault) {
      LOG.log(ERROR, () -> "No answer to " + exchange.getRequestURI().getPath(), fault);
      return Response.text(500, "The demo LMS failed; its log tells why.");
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw Refused.because(413, "The body is larger than " + LARGEST_BODY + " bytes.");
    }
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        headers,
        Map.of(),
        new String(body, UTF_8));
  }

  private static void write(HttpExchange exchange, Response response) throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = response.body().getBytes(UTF_8);
    boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    // The JDK's server wants -1 for "no body"; 0 would mean "of unknown length".
    exchange.sendResponseHeaders(response.status(), bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
  }
}
