package org.cehrs.practice.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cehrs.practice.browser.Browser;
import org.cehrs.practice.running.Balancer;
import org.cehrs.practice.running.Cluster;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL: no request needs to return to the node that served the last. */
class TwoNodesWalkTest {

  private static final int QUESTIONS = 50;
  private static final String CLOSING = "close-overdue-attempts";

  private static Cluster cluster;
  private static Browser browser;

  @BeforeAll
  static void start(@TempDir Path folder) {
    cluster = Cluster.start(folder);
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    cluster.close();
  }

  @Test
  void walksAnExamWhoseRequestsAreSpreadAtRandom() {
    cluster.balancer().choose(nodes -> ThreadLocalRandom.current().nextInt(nodes));
    try (var chromium = browser.launch();
        BrowserContext context = chromium.newContext()) {
      Walk student = open(context, "Student 1", "Diagnostic");
      student.press("Start exam");
      answerAll(student);
      student.submit();
      String score =
          student
              .css("main")
              .getByText(Pattern.compile("\\d{3} of 500"))
              .first()
              .innerText()
              .replaceFirst("(?s).*?(\\d{3}) of 500.*", "$1");

      student
          .page()
          .waitForCondition(
              () ->
                  cluster.lms().grades().stream().anyMatch(grade -> grade.shown().contains(score)),
              new Page.WaitForConditionOptions().setTimeout(60_000));
      Walk teacher = open(context, "Teacher", "Course reports");
      assertThat(teacher.heading("Cohort domain report")).isVisible();
      assertThat(teacher.css("main")).containsText(score);
    }
    assertThat(nodesThatServed("/events")).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void goesOnAtEveryStepOnTheOtherNode() {
    AtomicInteger turn = new AtomicInteger();
    cluster.balancer().choose(nodes -> turn.getAndIncrement() % nodes);
    int before = cluster.balancer().served().size();

    Visitor.Page start =
        new Visitor()
            .signIn(cluster.lms().address(), "Student 2")
            .launch(cluster.lms().address(), "Domain quiz");

    assertThat(start.body()).contains("Start exam");
    assertThat(cluster.balancer().served().stream().skip(before).map(Balancer.Served::node))
        .as("login, launch and start page")
        .containsSequence(0, 1, 0);
  }

  @Test
  void makesOneSetOfKeysForBoth() {
    AtomicInteger turn = new AtomicInteger();
    cluster.balancer().choose(nodes -> turn.getAndIncrement() % nodes);
    Visitor visitor = new Visitor();

    String one = visitor.get(cluster.address().resolve("/lti/jwks")).body();
    String other = visitor.get(cluster.address().resolve("/lti/jwks")).body();

    assertThat(one).contains("\"kid\"").isEqualTo(other);
  }

  @Test
  void closesWhatIsOverdueOnce() {
    UUID attempt = begin("Student 3");

    end(attempt);

    await().until(() -> grades(attempt) > 0);
    assertThat(grades(attempt)).isOne();
    assertThat(rows("attempt_score where attempt_id = ?", attempt)).isOne();
    assertThat(rows("scheduled_tasks where task_name = ?", CLOSING)).isOne();
  }

  @Test
  void takesOverTheJobOfANodeThatDied() {
    UUID attempt = begin("Student 4");
    // As a node leaves it that is killed in the midst of the job and was last heard of 21 s ago.
    await()
        .until(() ->
            cluster
                    .sql()
                    .execute(
                        "update scheduled_tasks set picked = true, picked_by = 'a dead node',"
                            + " last_heartbeat = now() - interval '21 seconds'"
                            + " where task_name = ? and not picked",
                        CLOSING)
                == 1);

    end(attempt);

    await().atMost(Duration.ofSeconds(60)).until(() -> grades(attempt) == 1);
  }

  private static UUID begin(String student) {
    Visitor visitor = new Visitor().signIn(cluster.lms().address(), student);
    Visitor.Page start = visitor.launch(cluster.lms().address(), "Diagnostic");
    Visitor.Page begun =
        visitor.submit(KeysStayOnTheServerTest.startForm(start), cluster.address());
    return UUID.fromString(begun.header("location").replaceFirst(".*/", ""));
  }

  private static void end(UUID attempt) {
    cluster
        .sql()
        .execute("update attempt set deadline = now() - interval '1 minute' where id = ?", attempt);
  }

  private static int grades(UUID attempt) {
    return rows("grade_passback where attempt_id = ?", attempt);
  }

  private static int rows(String from, Object parameter) {
    return cluster.sql().fetch("select 1 from " + from, parameter).size();
  }

  private static Walk open(BrowserContext context, String who, String link) {
    return Walk.framed(context, cluster.lms().address(), who, link);
  }

  private static void answerAll(Walk student) {
    for (int n = 1; n <= QUESTIONS; n++) {
      student.heading("Question " + n + " of " + QUESTIONS).waitFor();
      student.css("input[type=radio]").nth(n % 4).check();
      if (n < QUESTIONS) {
        student.press("Next");
      }
    }
    assertThat(student.css("#saved")).hasText("Saved");
  }

  private static Set<Integer> nodesThatServed(String path) {
    return cluster.balancer().served().stream()
        .filter(served -> served.path().endsWith(path))
        .map(Balancer.Served::node)
        .collect(Collectors.toSet());
  }
}
