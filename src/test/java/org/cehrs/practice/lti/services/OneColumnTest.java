package org.cehrs.practice.lti.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A column is made once, however many nodes look for it at the same moment. */
class OneColumnTest {

  private static final int NODES = 8;
  private static final String ITEMS = "/items";
  private static final String OF_LINK = "/items?resource_link_id=7";

  /** A gradebook that makes what it is told, twice if told twice. */
  private static final class Gradebook implements ResponseTransformerV2 {

    private final ConcurrentLinkedQueue<String> columns = new ConcurrentLinkedQueue<>();
    private CountDownLatch looking = new CountDownLatch(0);

    @Override
    public Response transform(Response response, ServeEvent event) {
      boolean creates = event.getRequest().getMethod().equals(RequestMethod.POST);
      String body = creates ? create(event.getRequest().getBodyAsString()) : list();
      return Response.Builder.like(response).but().body(body).build();
    }

    /** Answers the first lists only when all have been asked for. */
    private String list() {
      String columnsThen = columns.toString();
      looking.countDown();
      try {
        looking.await(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return columnsThen;
    }

    private String create(String asked) {
      String id = "https://m.example/" + (columns.size() + 1);
      String column = asked.replaceFirst("\\{", "{\"id\":\"" + id + "\",");
      columns.add(column);
      return column;
    }

    @Override
    public String getName() {
      return "gradebook";
    }

    @Override
    public boolean applyGlobally() {
      return false;
    }
  }

  private static final Gradebook GRADEBOOK = new Gradebook();

  @RegisterExtension
  private static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").extensions(GRADEBOOK))
          .build();

  @TempDir private static Path keys = Path.of("");

  private final SettableClock clock = new SettableClock();
  private final FakeGradebook.Shared database = new FakeGradebook.Shared();

  @BeforeEach
  void start() {
    node().grantTokens();
    GRADEBOOK.columns.clear();
    SERVER.stubFor(get(OF_LINK).willReturn(ok().withTransformers("gradebook")));
    SERVER.stubFor(
        post(ITEMS).willReturn(aResponse().withStatus(201).withTransformers("gradebook")));
  }

  @Test
  void isMadeOnceThoughManyNodesFindNoneAtOnce() throws Exception {
    GRADEBOOK.looking = new CountDownLatch(NODES);
    List<Callable<LineItemOutcome>> nodes =
        IntStream.range(0, NODES)
            .mapToObj(number -> node())
            .map(node -> (Callable<LineItemOutcome>) () -> find(node))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(NODES)) {
      LineItemOutcome first = new LineItemOutcome.At(URI.create("https://m.example/1"));
      List<LineItemOutcome> outcomes =
          threads.invokeAll(nodes).stream().map(Future::resultNow).toList();
      assertThat(outcomes)
          .contains(first)
          .allMatch(one -> one.equals(first) || one instanceof ServiceProblem.Unreachable);

      assertThat(threads.invokeAll(nodes)).extracting(Future::resultNow).containsOnly(first);
    }
    assertThat(GRADEBOOK.columns).hasSize(1);
  }

  @Test
  void isLeftAloneWhileNobodyKnowsWhetherItWasMade() {
    SERVER.stubFor(post(ITEMS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertThat(find(node())).isInstanceOf(ServiceProblem.Unreachable.class);

    assertThat(((ServiceProblem) find(node())).reason())
        .isEqualTo("another server is making this gradebook column just now");
    SERVER.verify(1, postRequestedFor(urlEqualTo(ITEMS)));

    clock.pass(Duration.ofSeconds(61));
    find(node());
    SERVER.verify(2, postRequestedFor(urlEqualTo(ITEMS)));
  }

  @Test
  void isTakenOverWhereTheAnswerToItsMakingWasLost() {
    SERVER.stubFor(post(ITEMS).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    find(node());
    SERVER.stubFor(
        get(OF_LINK)
            .willReturn(
                okJson(
                    "[{\"id\":\"https://m.example/5\",\"resourceLinkId\":\"7\","
                        + "\"resourceId\":\"full\",\"tag\":\"score\"}]")));
    assertThat(find(node())).isEqualTo(new LineItemOutcome.At(URI.create("https://m.example/5")));
    SERVER.verify(1, postRequestedFor(urlEqualTo(ITEMS)));
  }

  @Test
  void maybeAskedForAgainAtOnceWhereThePlatformRefused() {
    SERVER.stubFor(post(ITEMS).willReturn(aResponse().withStatus(403)));
    assertThat(find(node())).isInstanceOf(ServiceProblem.Refused.class);
    assertThat(find(node())).isInstanceOf(ServiceProblem.Refused.class);
  }

  private FakeGradebook node() {
    return new FakeGradebook(SERVER, keys, clock, database);
  }

  private static LineItemOutcome find(FakeGradebook node) {
    Registration canvas = node.registration(Flavor.CANVAS);
    return node.ags()
        .findOrCreateLineItem(
            canvas,
            node.at(ITEMS),
            new NewLineItem("Full exam", 500, Optional.of("7"), "full", "score"));
  }
}
