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

/**
 * Form posts of pages without scripts: those that come late, those of a page that another device
 * has overtaken, and those that keep a session.
 */
class PlainFormsTest {

  private static final String LATE =
      "Your last answer came after the end of the exam and was not counted.";
  private static final String QUIZ = "Domain quiz";
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
    return begin(student, "Diagnostic");
  }

  private static Visitor.Page begin(Visitor student, String link) {
    Visitor.Page start = student.launch(world.lms().address(), link);
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

  /** The same exam on a page with scripts. */
  private static Desk withScripts(Visitor student, Visitor.Page player) {
    String path = player.address().getPath().replaceFirst("(/s/[^/]+)/", "$1/api/");
    return new Desk(world.tool(), student, world.tool().resolve(path));
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

  /** The phone's page shows the answer that the laptop has changed since. */
  @Test
  void saveNothingThatWasNotChosenOnThem() {
    Visitor student = student(1);
    Visitor.Page player = begin(student, QUIZ);
    press(student, choose(player, "a"));
    Visitor.Form phone = choose(student.get(first(player)), "a");
    Desk laptop = changeOnLaptop(student, player);

    Visitor.Page next = press(student, phone);

    assertThat(next.body()).contains("Question 2 of 20");
    assertThat(laptop.view().body()).contains("\"position\":1,\"answer\":\"b\"");
  }

  @Test
  void askAgainWhereAnotherDeviceHasAnsweredMeanwhile() {
    Visitor student = student(2);
    Visitor.Page player = begin(student, QUIZ);
    press(student, choose(player, "a"));
    Visitor.Form phone = choose(student.get(first(player)), "c");
    Desk laptop = changeOnLaptop(student, player);

    Visitor.Page again = press(student, phone);

    assertThat(again.body())
        .contains("Question 1 of 20", "Your choice was not saved", "Saved is B.")
        .contains("value=\"b\" checked");
    assertThat(laptop.view().body()).contains("\"position\":1,\"answer\":\"b\"");
    press(student, choose(again, "c"));
    assertThat(laptop.view().body()).contains("\"position\":1,\"answer\":\"c\"");
  }

  @Test
  void beginNoBreakOnAChoiceThatIsNotSaved() {
    Visitor student = student(3);
    Visitor.Page player = begin(student, QUIZ);
    Visitor.Form phone = choose(player, "c");
    changeOnLaptop(student, player);
    Visitor.Form rest = new Visitor.Form(URI.create(player.address() + "/break"), phone.fields());

    assertThat(press(student, rest).body()).contains("Your choice was not saved", "Saved is B.");
  }

  private static URI first(Visitor.Page player) {
    return URI.create(player.address() + "?q=1");
  }

  private static Desk changeOnLaptop(Visitor student, Visitor.Page player) {
    Desk laptop = withScripts(student, player);
    laptop.hold("page-1");
    assertThat(laptop.answer(1, 1, "b").status()).isEqualTo(200);
    return laptop;
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
    Desk desk = withScripts(student, beginUntimed(student));
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
