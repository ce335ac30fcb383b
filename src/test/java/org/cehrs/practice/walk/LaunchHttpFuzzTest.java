package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.LaunchClient;
import org.cehrs.practice.running.ServedPlatform;
import org.cehrs.practice.store.schema.Tables;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Broken tokens and forms by the thousand against the running tool; the seed makes them repeat. */
class LaunchHttpFuzzTest {

  private static final long SEED = 20261122;
  private static final int WARM_UP = 1_000;
  private static final int ROUNDS = 12_000;

  /** Of the rounds, how many attack one login before the next is begun. */
  private static final int ROUNDS_PER_LOGIN = 20;

  private static final long FLAT = 40L << 20;
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final List<Object> ODD =
      List.of(
          true,
          0,
          -1,
          1e308,
          "",
          "\u0000",
          "\u202e%s%n",
          "http://[",
          "https://",
          "$X.y",
          "x".repeat(3_000),
          List.of(),
          List.of(List.of(Map.of())),
          Map.of(),
          Map.of("id", 7, "title", List.of(), "lineitem", "::", "exam", "full"),
          List.of("\u202e", "Instructor"));

  private static final List<String> TYPES =
      List.of(FORM, FORM, FORM, FORM, "application/json", "text/plain", "multipart/form-data");

  private static final List<String> FIELDS =
      List.of(
          "iss",
          "login_hint",
          "target_link_uri",
          "client_id",
          "lti_message_hint",
          "lti_storage_target",
          "state",
          "id_token",
          "error",
          "stored_state",
          "stored_nonce");

  private static final List<String> PATHS =
      List.of(
          "/lti/login",
          "/lti/launch",
          "/lti/launch",
          "/lti/launch",
          "/lti/login/storage",
          "/lti/launch/storage",
          "/lti/tab");

  private static ServedPlatform platform;
  private static DemoWorld world;
  private static LaunchClient client;

  private final Random chance = new Random(SEED);

  @BeforeAll
  static void start() {
    platform = ServedPlatform.start();
    world =
        DemoWorld.start(
            DemoWorld.Run.trusting(platform.platform().registrationYaml())
                .with(
                    Map.of(
                        "cehrs.limits.launches-per-minute",
                        1_000_000,
                        "logging.level.org.cehrs.practice.web",
                        "warn")));
    client = new LaunchClient(world.tool(), platform.platform());
  }

  @AfterAll
  static void stop() {
    world.close();
    platform.close();
  }

  private static int rows() {
    DSLContext sql = world.bean(DSLContext.class);
    return sql.fetchCount(Tables.LAUNCH) + sql.fetchCount(Tables.USED_LOGIN);
  }

  private static long usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void refusesTenThousandBrokenTokensAndFormsAndKeepsNothingOfThem() {
    LaunchClient.Begun login = client.begin();
    String token = platform.platform().idToken(client.claims(login));
    BrokenLogins logins =
        new BrokenLogins(client, world.tool(), platform.platform(), new Random(SEED));
    int rows = rows();
    refuse(logins, WARM_UP);
    long heap = usedHeap();

    refuse(logins, ROUNDS);

    logins.assertVaried(ROUNDS / 3);
    assertThat(usedHeap() - heap).isLessThan(FLAT);
    assertThat(rows()).isEqualTo(rows);
    assertThat(client.launch(login, token).statusCode()).isEqualTo(303);
  }

  /** A third are logins; the others answer a login with forms and tokens that are not its own. */
  private void refuse(BrokenLogins logins, int rounds) {
    LaunchClient.Begun login = client.begin();
    String token = platform.platform().idToken(client.claims(login));
    for (int i = 0; i < rounds; i++) {
      if (i % ROUNDS_PER_LOGIN == 0) {
        login = client.begin();
        token = platform.platform().idToken(client.claims(login));
      }
      switch (i % 3) {
        case 0 -> logins.send();
        case 1 -> assertRefusedOrSentOn(brokenForm(login, token));
        default -> assertRefusedOrSentOn(client.launch(login, mutated(token)));
      }
    }
  }

  private static void assertRefusedOrSentOn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(300, 499);
    assertThat(answer.headers().allValues("set-cookie"))
        .noneMatch(cookie -> cookie.contains("Path=/s/"));
    assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("/s/");
  }

  private HttpResponse<String> brokenForm(LaunchClient.Begun login, String token) {
    StringBuilder body = new StringBuilder();
    for (int i = chance.nextInt(8); i >= 0; i--) {
      body.append(pick(FIELDS)).append('=').append(value(login, token)).append('&');
    }
    return client.post(pick(PATHS), body.toString(), pick(TYPES), pick(cookies(login)));
  }

  private static List<String> cookies(LaunchClient.Begun login) {
    return List.of(login.cookie(), "cehrs_state_x=y", "=", "a=\"");
  }

  private String value(LaunchClient.Begun login, String token) {
    return switch (chance.nextInt(8)) {
      case 0 -> login.state();
      case 1 -> mutated(token);
      case 2 -> "%";
      case 3 -> "%zz%00%ff";
      case 4 -> "x".repeat(chance.nextInt(20_000));
      case 5 -> mutated(login.state());
      case 6 -> LaunchClient.form(Map.of("é\u0000", "\ud83d\ude00"));
      default -> "";
    };
  }

  /** Differs from the text in at least one character. */
  private String mutated(String text) {
    StringBuilder changed = new StringBuilder(text);
    int at = chance.nextInt(text.length() - 1);
    changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');
    for (int further = chance.nextInt(4); further > 0; further--) {
      int where = chance.nextInt(changed.length());
      if (where != at) {
        changed.setCharAt(where, (char) (0x21 + chance.nextInt(0x5e)));
      }
    }
    return chance.nextInt(10) == 0 ? changed.substring(0, at) : changed.toString();
  }

  @Test
  void answersSignedLaunchesWithOddClaimsByASessionOrAReason() {
    Map<Integer, Integer> statuses = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      LaunchClient.Begun login = client.begin();
      Map<String, Object> claims = client.claims(login);
      List<String> names = new ArrayList<>(new java.util.TreeSet<>(claims.keySet()));
      for (int changes = chance.nextInt(2); changes >= 0; changes--) {
        claims.put(pick(names), pick(ODD));
      }
      HttpResponse<String> answer = client.launch(login, claims);
      assertThat(answer.statusCode()).as(claims + answer.body()).isIn(303, 400, 401, 403);
      statuses.merge(answer.statusCode(), 1, Integer::sum);
    }
    assertThat(statuses.get(303)).isGreaterThan(30);
    assertThat(statuses.get(401)).isGreaterThan(100);
  }

  @Test
  void refusesFormsThatNoClientWouldSend() {
    LaunchClient.Begun login = client.begin();
    String token = platform.platform().idToken(client.claims(login));
    String form = LaunchClient.form(Map.of("id_token", token, "state", login.state()));

    assertRefused(client.post("/lti/launch", form + "&id_token=" + token, FORM, login.cookie()));
    assertRefused(client.post("/lti/launch?" + form, "", FORM, login.cookie()));
    assertRefused(client.post("/lti/launch", form, "text/plain", login.cookie()));
    assertRefused(client.post("/lti/launch", "x=" + "y".repeat(400_000), FORM, login.cookie()));
    assertRefused(client.post("/lti/launch", "a=b&".repeat(5_000), FORM, login.cookie()));
    assertRefused(client.send(HttpRequest.newBuilder(world.tool().resolve("/lti/launch?" + form))));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
  }

  private <T> T pick(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }
}
