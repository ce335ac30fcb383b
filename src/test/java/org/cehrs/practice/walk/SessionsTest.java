package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A launch is a session of its own: what its cookie, its token and its address can and cannot do.
 */
class SessionsTest {

  private static final String SAVE =
      "{\"clientId\":\"page-1\",\"clientSeq\":1,\"position\":1,\"kind\":\"answer\",\"content\":\"a\"}";

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static URI lms() {
    return world.lms().address();
  }

  private static Visitor student(int number) {
    return new Visitor().signIn(lms(), "Student " + number);
  }

  /** Starts the diagnostic; answers the attempt's API address. */
  private static URI begin(Visitor student) {
    Visitor.Page start = student.launch(lms(), "Diagnostic");
    Visitor.Page player =
        student.follow(student.submit(KeysStayOnTheServerTest.startForm(start), world.tool()));
    assertThat(player.body()).contains("Question 1 of 50");
    return world.tool().resolve(player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/"));
  }

  private static HttpRequest.Builder save(URI api) {
    return HttpRequest.newBuilder(URI.create(api + "/events"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(SAVE));
  }

  @Test
  void putsAShortTokenIntoAPartitionedCookieBoundToItsPath() {
    Visitor student = student(1);
    Visitor.Page launched = student.post(student.launchPost(lms(), "Diagnostic"));

    String cookie = launched.header("set-cookie");
    String path = launched.header("location");
    assertThat(launched.status()).isEqualTo(303);
    assertThat(cookie)
        .contains("Secure", "HttpOnly", "SameSite=None", "Partitioned")
        .contains("Path=" + path.substring(0, path.length() - 1));
    assertThat(student.cookieValues("cehrs_")).allMatch(value -> value.length() <= 300);
  }

  @Test
  void leadsADoubleClickAndAReloadToTheSameSession() {
    Visitor student = student(1);
    Visitor.Form post = student.launchPost(lms(), "Diagnostic");

    Visitor.Page first = student.post(post);
    Visitor.Page again = student.post(post);

    assertThat(again.status()).isEqualTo(303);
    assertThat(again.header("location")).isEqualTo(first.header("location"));
  }

  @Test
  void refusesTheSameLaunchFromAnotherBrowser() {
    Visitor student = student(1);
    Visitor.Form post = student.launchPost(lms(), "Diagnostic");
    student.post(post);

    Visitor.Page stolen = new Visitor().post(post);

    assertThat(stolen.status()).isEqualTo(401);
    assertThat(stolen.body()).contains("This link can be used once").contains("REPLAYED");
    assertThat(stolen.headers()).doesNotContainKey("set-cookie");
  }

  @Test
  void offersATabOnceWhereNoCookieCameBack() {
    Visitor student = student(2);
    Visitor.Form post = student.launchPost(lms(), "Diagnostic");
    Visitor bare = new Visitor();

    Visitor.Page offered = bare.post(post);
    assertThat(offered.status()).isEqualTo(403);
    assertThat(offered.body()).contains("Open in a new tab");
    assertThat(offered.headers()).doesNotContainKey("set-cookie");

    Visitor.Form button = Visitor.onlyForm(offered);
    Visitor.Page opened = bare.follow(bare.submit(button, world.tool()));
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.body()).contains("Start exam");

    assertThat(new Visitor().submit(button, world.tool()).status()).isEqualTo(403);
  }

  @Test
  void keepsTheFirstOfManyLaunchesWorking() {
    Visitor student = student(3);
    List<URI> opened = new ArrayList<>();
    for (int n = 0; n < 25; n++) {
      opened.add(student.launch(lms(), "Diagnostic").address());
    }

    assertThat(student.get(opened.getFirst()).status()).isEqualTo(200);
    assertThat(student.cookieValues("cehrs_").stream().mapToInt(String::length).sum())
        .isLessThan(10_000);
  }

  @Test
  void neverMixesTwoLaunchesOfOneBrowser() {
    Visitor browser = student(1);
    URI first = browser.launch(lms(), "Diagnostic").address();
    browser.signIn(lms(), "Student 2");
    URI second = browser.launch(lms(), "Diagnostic").address();

    assertThat(browser.get(first).body()).isNotEqualTo(browser.get(second).body());
    assertThat(browser.get(first).status()).isEqualTo(200);
  }

  @Test
  void opensNothingWithoutItsCookie() {
    URI home = student(1).launch(lms(), "Diagnostic").address();

    Visitor.Page refused = new Visitor().get(home);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.body()).contains("This page is no longer open").contains("Reference");
  }

  @Test
  void takesTheCookiesValueAsBearerTokenOnTheApiAlone() {
    Visitor student = student(4);
    URI api = begin(student);
    String launch = api.getPath().split("/")[2];
    String token = student.cookieValues("cehrs_" + launch).getFirst();
    Visitor program = new Visitor();

    assertThat(
            program
                .send(HttpRequest.newBuilder(api).header("Authorization", "Bearer " + token))
                .body())
        .contains("\"total\":50");
    assertThat(program.send(save(api).header("Authorization", "Bearer " + token)).body())
        .contains("\"seq\":1");
    assertThat(
            program
                .send(
                    HttpRequest.newBuilder(world.tool().resolve("/s/" + launch + "/"))
                        .header("Authorization", "Bearer " + token))
                .status())
        .isEqualTo(401);
  }

  @Test
  void refusesWritesThatAreNotOurOwnPages() {
    Visitor student = student(5);
    URI api = begin(student);
    String ours = world.tool().toString();

    assertThat(student.send(save(api)).status()).isEqualTo(403);
    assertThat(student.send(save(api).header("Origin", ours)).status()).isEqualTo(403);
    assertThat(
            student
                .send(
                    save(api)
                        .header("Origin", "https://evil.example")
                        .header("X-CEHRS-Session", "1"))
                .body())
        .contains("foreign-write");
    assertThat(
            student.send(save(api).header("Origin", ours).header("X-CEHRS-Session", "1")).status())
        .isEqualTo(200);
  }

  /** Where the cookie is what opens the session, a header beside it proves nothing. */
  @Test
  void exemptsNoWriteForAnAuthorizationThatIsNotTheSessionsToken() {
    Visitor student = student(3);
    URI api = begin(student);

    for (String other : List.of("Basic x", "Bearer", "bearer x", "Negotiate x")) {
      Visitor.Page refused = student.send(save(api).header("Authorization", other));
      assertThat(refused.status()).as(other).isEqualTo(403);
      assertThat(refused.body()).as(other).contains("foreign-write");
    }
    assertThat(student.send(save(api).header("Authorization", "Bearer x")).status())
        .as("the token alone counts, not the cookie beside it")
        .isEqualTo(401);
  }

  @Test
  void hidesAnotherStudentsAttempt() {
    URI api = begin(student(1));
    Visitor peer = student(2);
    String own = begin(peer).getPath();
    URI stolen =
        world.tool().resolve(own.replaceFirst("[^/]+$", api.getPath().replaceFirst(".*/", "")));

    Visitor.Page refused = peer.get(stolen);

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.body()).contains("\"code\":\"not-found\"").contains("\"reference\"");
  }

  @Test
  void tellsWhoTypesTheToolsAddressWhereToBegin() {
    Visitor.Page front = new Visitor().get(world.tool().resolve("/"));

    assertThat(front.status()).isEqualTo(200);
    assertThat(front.body()).contains("Open the exam from your course page");
  }
}
