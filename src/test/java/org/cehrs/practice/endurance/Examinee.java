package org.cehrs.practice.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.cehrs.practice.running.Visitor;
import org.cehrs.practice.running.Visitor.Form;
import org.cehrs.practice.running.Visitor.Page;

/** A student who launches, answers and submits, and repeats each step until a node answers it. */
final class Examinee {

  private static final int BAD_GATEWAY = 502;
  private static final int ANSWERS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What the tool has acknowledged of an attempt that it took to its end. */
  record Sat(String student, UUID attempt, Map<Integer, String> answers) {}

  private final Visitor visitor = new Visitor();
  private final URI tool;
  private final GradedSchool school;
  private final String student;

  Examinee(URI tool, GradedSchool school) {
    this.tool = tool;
    this.school = school;
    this.student = school.newStudent();
  }

  /**
   * @param submitting told just before each try to submit
   */
  Sat sit(RandomGenerator chance, Runnable submitting) {
    URI player = start(launch());
    URI api = tool.resolve(player.getPath().replaceFirst("(/s/[^/]+)/", "$1/api/"));
    Map<Integer, String> answers = new TreeMap<>();
    for (int n = 1; n <= ANSWERS; n++) {
      String choice = String.valueOf("abcd".charAt(chance.nextInt(4)));
      String event = event(n, choice);
      expect(200, () -> post(api, "/events", BodyPublishers.ofString(event)));
      answers.put(n, choice);
    }
    expect(
        200,
        () -> {
          submitting.run();
          return post(api, "/submit", BodyPublishers.noBody());
        });
    return new Sat(student, UUID.fromString(api.getPath().replaceFirst(".*/", "")), answers);
  }

  private Page launch() {
    URI asked = location(expect(302, () -> visitor.get(school.login(tool))));
    String token = school.idToken(student, parameter(asked, "nonce"));
    Form form =
        new Form(
            tool.resolve("/lti/launch"),
            Map.of("id_token", token, "state", parameter(asked, "state")));
    URI session = location(expect(303, () -> visitor.submit(form, URI.create(school.issuer()))));
    return expect(200, () -> visitor.get(tool.resolve(session)));
  }

  private URI start(Page page) {
    Form begin =
        Visitor.forms(page).stream()
            .filter(form -> form.action().getPath().endsWith("/attempts"))
            .findFirst()
            .orElseThrow();
    return location(expect(303, () -> visitor.submit(begin, tool)));
  }

  private Page post(URI api, String act, BodyPublisher body) {
    return visitor.send(
        HttpRequest.newBuilder(URI.create(api + act))
            .header("Content-Type", "application/json")
            .header("Origin", tool.toString())
            .header("X-CEHRS-Session", "1")
            .POST(body));
  }

  /** Only the balancer says 502: a node that was asked is gone. */
  private static Page expect(int status, Supplier<Page> step) {
    Page answer =
        await()
            .pollInSameThread()
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(50))
            .atMost(PATIENCE)
            .until(step::get, page -> page.status() != BAD_GATEWAY);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private static URI location(Page page) {
    return URI.create(page.header("location"));
  }

  private static String parameter(URI address, String name) {
    return address.getRawQuery().replaceFirst("(?:.*&)?" + name + "=([^&]*).*", "$1");
  }

  private static String event(int position, String choice) {
    return """
    {"clientId":"page-1","clientSeq":%d,"position":%d,"kind":"answer","content":"%s"}\
    """
        .formatted(position, position, choice);
  }
}
