package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Form posts of pages without scripts: those that come late, and those that keep a session. */
class PlainFormsTest {

  private static final String LATE =
      "Your last answer came after the end of the exam and was not counted.";
  private static final Duration DIAGNOSTIC = Duration.ofMinutes(50);

  /** Together more than half a day. */
  private static final Duration A_WHILE = Duration.ofHours(2);

  private static final Duration MUCH_OF_THE_DAY = Duration.ofHours(11).minusMinutes(1);

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static Visitor student(int number) {
    return new Visitor().signIn(world.lms().address(), "Student " + number);
  }

  private static Visitor.Page begin(Visitor student) {
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    return student.follow(student.submit(KeysStayOnTheServerTest.startForm(start), world.tool()));
  }

  private static Visitor.Page beginUntimed(Visitor student) {
    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    Visitor.Form untimed =
        Visitor.forms(start).stream()
            .filter(form -> form.fields().containsKey("timing"))
            .findFirst()
            .orElseThrow();
    return student.follow(student.submit(untimed, world.tool()));
  }

  private static Visitor.Form choose(Visitor.Page player, String letter) {
    return Visitor.forms(player).stream()
        .filter(form -> form.action().getPath().endsWith("/answers"))
        .findFirst()
        .orElseThrow()
        .with("answer", letter)
        .with("action", "next");
  }

  private static Visitor.Page press(Visitor student, Visitor.Form form) {
    return student.follow(student.submit(form, world.tool()));
  }

  @Test
  void tellTheStudentThatAnAnswerAfterTheEndDoesNotCount() {
    Visitor student = student(1);
    Visitor.Page player = begin(student);
    press(student, choose(player, "b"));
    world.clock().push(DIAGNOSTIC.plus(Attempt.GRACE));

    Visitor.Page result = press(student, choose(player, "c"));

    assertThat(result.body()).contains("Your result", LATE);
    Visitor.Form rest =
        new Visitor.Form(URI.create(player.address() + "/break"), choose(player, "c").fields());
    assertThat(press(student, rest).body()).contains("Your result", LATE);
  }

  @Test
  void sayNothingAboutAnAnswerThatWasSavedBeforeTheEnd() {
    Visitor student = student(1);
    Visitor.Page player = begin(student);
    press(student, choose(player, "b"));
    world.clock().push(DIAGNOSTIC.plus(Attempt.GRACE));

    assertThat(press(student, choose(player, "b")).body())
        .contains("Your result")
        .doesNotContain(LATE);
  }

  @Test
  void areRefusedForAQuestionThatTheExamHasNot() {
    Visitor student = student(2);
    Visitor.Form form = choose(begin(student), "b").with("position", "51");

    Visitor.Page refused = student.submit(form, world.tool());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("expected a position from 1 to 50");
  }

  @Test
  void keepASessionAlive() {
    Visitor student = student(3);
    Visitor.Page player = beginUntimed(student);
    world.clock().push(A_WHILE);
    press(student, choose(player, "b"));

    world.clock().push(MUCH_OF_THE_DAY);

    assertThat(student.get(player.address()).body()).contains("Question 2 of 50");
  }

  @Test
  void keepASessionAliveAsSavesOfAScriptDo() {
    Visitor student = student(4);
    String path = beginUntimed(student).address().getPath();
    URI api = world.tool().resolve(path.replaceFirst("(/s/[^/]+)/", "$1/api/"));
    Desk desk = new Desk(world.tool(), student, api);
    world.clock().push(A_WHILE);
    desk.answer(1, 1, "b");

    world.clock().push(MUCH_OF_THE_DAY);

    assertThat(desk.answer(2, 2, "c").status()).isEqualTo(200);
  }

  @Test
  void areRefusedAfterHalfADayWithoutAnyAndTheExamGoesOnFromTheCourse() {
    Visitor student = student(5);
    Visitor.Page player = beginUntimed(student);
    press(student, choose(player, "b"));
    world.clock().push(Duration.ofHours(12));

    assertThat(student.submit(choose(player, "c"), world.tool()).status()).isEqualTo(401);

    Visitor.Page start = student.launch(world.lms().address(), "Diagnostic");
    assertThat(start.body()).contains("Continue exam", "change nothing for half a day");
  }
}
