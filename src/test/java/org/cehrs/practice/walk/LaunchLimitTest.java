package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.LaunchClient;
import org.cehrs.practice.running.ServedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One address may launch often, as a whole school does, but not without end. */
class LaunchLimitTest {

  private ServedPlatform platform;

  @BeforeEach
  void serve() {
    platform = ServedPlatform.start();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private DemoWorld world(Map<String, Object> settings) {
    return DemoWorld.start(
        DemoWorld.Run.trusting(platform.platform().registrationYaml()).with(settings));
  }

  private static HttpRequest.Builder loginFrom(LaunchClient client, String address) {
    return HttpRequest.newBuilder(client.login()).header("X-Forwarded-For", address);
  }

  @Test
  void letsThreeHundredLaunchesOfASchoolPassAndStopsAFlood() {
    try (DemoWorld world = world(Map.of())) {
      LaunchClient client = new LaunchClient(world.tool(), platform.platform());
      for (int i = 0; i < 300; i++) {
        LaunchClient.Begun login = client.begin();
        assertThat(client.launch(login, client.claims(login)).statusCode()).isEqualTo(303);
      }
      world.clock().stop(); // so that nothing refills, however slowly this asks
      HttpResponse<String> stopped = flood(client);
      assertThat(stopped.body())
          .contains("Too many people", "Reference code", "Every answer that was shown as saved")
          .doesNotContain("127.0.0.1");
      assertThat(stopped.headers().firstValueAsLong("retry-after")).hasValue(1);
      assertThat(stopped.headers().firstValue("content-security-policy").orElse(""))
          .contains("frame-ancestors *");
      assertThat(
              client.send(HttpRequest.newBuilder(world.tool().resolve("/lti/jwks"))).statusCode())
          .isEqualTo(200);
    }
  }

  /** More in a row than a minute allows. */
  private static HttpResponse<String> flood(LaunchClient client) {
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(client.login()));
    for (int i = 0; i < 1_200 && answer.statusCode() != 429; i++) {
      answer = client.send(HttpRequest.newBuilder(client.login()));
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    return answer;
  }

  @Test
  void stopsWhoRepeatsARegistrationWithoutEnd() {
    try (DemoWorld world = world(Map.of("cehrs.limits.launches-per-minute", 2))) {
      world.clock().stop();
      LaunchClient client = new LaunchClient(world.tool(), platform.platform());
      URI link = world.tool().resolve("/lti/register/x?openid_configuration=https://x.example/");
      for (int i = 0; i < 2; i++) {
        assertThat(client.send(HttpRequest.newBuilder(link)).statusCode()).isEqualTo(404);
      }
      assertThat(client.send(HttpRequest.newBuilder(link)).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void believesNoForwardedAddressUnlessToldTo() {
    try (DemoWorld world = world(Map.of("cehrs.limits.launches-per-minute", 2))) {
      LaunchClient client = new LaunchClient(world.tool(), platform.platform());
      for (int i = 1; i <= 2; i++) {
        assertThat(client.send(loginFrom(client, "203.0.113." + i)).statusCode()).isEqualTo(302);
      }
      assertThat(client.send(loginFrom(client, "203.0.113.3")).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void countsClientsBehindAProxyWhereForwardedHeadersAreConfigured() {
    try (DemoWorld world =
        world(
            Map.of(
                "cehrs.limits.launches-per-minute",
                2,
                "server.forward-headers-strategy",
                "native"))) {
      LaunchClient client = new LaunchClient(world.tool(), platform.platform());
      for (int i = 0; i < 2; i++) {
        assertThat(client.send(loginFrom(client, "203.0.113.1")).statusCode()).isEqualTo(302);
      }
      assertThat(client.send(loginFrom(client, "203.0.113.1")).statusCode()).isEqualTo(429);
      assertThat(client.send(loginFrom(client, "203.0.113.2")).statusCode()).isEqualTo(302);
      assertThat(client.send(loginFrom(client, "2001:db8::1")).statusCode()).isEqualTo(302);
    }
  }
}
