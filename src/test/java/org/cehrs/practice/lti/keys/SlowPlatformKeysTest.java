package org.cehrs.practice.lti.keys;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.SettableClock;
import org.cehrs.practice.lti.net.LookedUp;
import org.cehrs.practice.lti.net.Outbound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Launches from a platform whose keys do not come, and from another one meanwhile. */
class SlowPlatformKeysTest {

  @RegisterExtension
  private static final WireMockExtension PLATFORM =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final SettableClock clock = new SettableClock();

  @BeforeEach
  void publish() {
    JWKSet keys = new JWKSet(List.of(FakePlatform.rsaKey("first")));
    PLATFORM.stubFor(get("/jwks").willReturn(okJson(keys.toString())));
  }

  @Test
  void asksASlowPlatformOnceForAllWhoWait() throws Exception {
    try (ExecutorService launches = Executors.newCachedThreadPool();
        SlowPlatform slow = new SlowPlatform(clock)) {
      List<Future<KeyLookup>> waiting = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        waiting.add(launches.submit(slow::find));
      }
      assertThat(slow.findAtAnother()).isInstanceOf(KeyLookup.Found.class);
      slow.fail();
      for (Future<KeyLookup> one : waiting) {
        assertThat(one.get()).isInstanceOf(KeyLookup.Unreachable.class);
      }
      assertThat(slow.asked()).isEqualTo(1);
    }
  }

  @Test
  void letsASlowPlatformHoldAHundredLaunchesAndNoMore() throws Exception {
    CountDownLatch turnedAway = new CountDownLatch(50);
    try (ExecutorService launches = Executors.newCachedThreadPool();
        SlowPlatform slow = new SlowPlatform(clock)) {
      for (int i = 0; i < 150; i++) {
        launches.execute(() -> {
          assertThat(slow.find())
              .isInstanceOfSatisfying(
                  KeyLookup.Unreachable.class, lookup -> assertThat(lookup.problem()).isNotEmpty());
          turnedAway.countDown();
        });
      }
      assertThat(turnedAway.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(slow.findAtAnother()).isInstanceOf(KeyLookup.Found.class);
      slow.fail();
    }
  }

  private static Registration registration(String client) {
    String platform = "http://127.0.0.1:" + PLATFORM.getPort();
    return FakePlatform.registration(
        platform, client, platform + "/jwks", Registration.Flavor.OTHER);
  }

  /** A platform that keeps everybody waiting until it is told to fail, beside one that answers. */
  private static final class SlowPlatform implements AutoCloseable {

    private static final String NAME = "slow.example:" + PLATFORM.getPort();

    private final SettableClock clock;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch failing = new CountDownLatch(1);
    private final Outbound outbound =
        LookedUp.outbound(Set.of("127.0.0.1:" + PLATFORM.getPort(), NAME), this::lookUp);
    private final PlatformKeys keys;

    SlowPlatform(SettableClock clock) {
      this.clock = clock;
      this.keys = new PlatformKeys(outbound, clock);
    }

    KeyLookup find() {
      String platform = "http://" + NAME;
      return keys.find(
          FakePlatform.registration(
              platform, "client", platform + "/jwks", Registration.Flavor.OTHER),
          "first");
    }

    KeyLookup findAtAnother() {
      return keys.find(registration("client"), "first");
    }

    void fail() {
      failing.countDown();
    }

    int asked() {
      return asked.get();
    }

    private InetAddress[] lookUp(String host) throws UnknownHostException {
      if (!host.equals("slow.example")) {
        return InetAddress.getAllByName(host);
      }
      asked.incrementAndGet();
      try {
        failing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      clock.pass(Duration.ofSeconds(12));
      throw new UnknownHostException(host);
    }

    @Override
    public void close() throws IOException {
      fail();
      outbound.close();
    }
  }
}
