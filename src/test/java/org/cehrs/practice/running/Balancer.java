package org.cehrs.practice.running;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntUnaryOperator;

/**
 * Stands before nodes and hands each request to one of them. A node that cannot be reached is
 * passed over; what a node took and did not answer is answered 502, since it may have been done.
 */
public final class Balancer implements AutoCloseable {

  private static final Set<String> OF_ONE_CONNECTION =
      Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

  /** A request that a node answered. */
  public record Served(int node, String method, String path) {}

  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<URI> nodes;
  private final Queue<Served> served = new ConcurrentLinkedQueue<>();
  private volatile IntUnaryOperator choice = count -> ThreadLocalRandom.current().nextInt(count);

  private Balancer(HttpServer server, List<URI> nodes) {
    this.server = server;
    this.nodes = nodes;
  }

  /** Before nodes that may begin to listen later; requests are spread at random. */
  public static Balancer before(List<URI> nodes) {
    try {
      var any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      Balancer balancer = new Balancer(HttpServer.create(any, 0), List.copyOf(nodes));
      balancer.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      balancer.server.createContext("/", balancer::handle);
      balancer.server.start();
      return balancer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where browsers reach the nodes. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /**
   * Lets a test choose.
   *
   * @param other answers the number of the next node, from the number of nodes
   */
  public void choose(IntUnaryOperator other) {
    choice = other;
  }

  /** What was answered so far. */
  public List<Served> served() {
    return List.copyOf(served);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int first = choice.applyAsInt(nodes.size());
      for (int n = 0; n < nodes.size(); n++) {
        if (forwarded(exchange, body, (first + n) % nodes.size())) {
          return;
        }
      }
      exchange.sendResponseHeaders(502, -1);
    }
  }

  /** False where the node cannot be reached. */
  private boolean forwarded(HttpExchange exchange, byte[] body, int node) throws IOException {
    try {
      HttpResponse<byte[]> answer =
          client.send(
              request(exchange, body, nodes.get(node)), HttpResponse.BodyHandlers.ofByteArray());
      served.add(new Served(node, exchange.getRequestMethod(), exchange.getRequestURI().getPath()));
      answer(exchange, answer);
    } catch (ConnectException unreachable) {
      return false;
    } catch (IOException broken) {
      exchange.sendResponseHeaders(502, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  private static HttpRequest request(HttpExchange exchange, byte[] body, URI node) {
    URI asked = exchange.getRequestURI();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + asked.toString()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (!OF_ONE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
            values.forEach(value -> request.header(name, value));
          }
        });
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!OF_ONE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))
              && !name.startsWith(":")) {
            values.forEach(value -> headers.add(name, value));
          }
        });
    byte[] body = answer.body();
    exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
