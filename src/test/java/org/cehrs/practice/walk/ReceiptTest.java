package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.SharedWorld;
import org.cehrs.practice.running.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a student keeps of an exam, and what a teacher makes of it. */
@ExtendWith(SharedWorld.class)
class ReceiptTest {

  private static DemoWorld world;

  @BeforeAll
  static void enter(DemoWorld shared) {
    world = shared;
  }

  /** Three answers, one of them changed and one taken back; submitted. */
  private static Desk finished(String student) {
    Desk desk = Desk.take(world, student, "Diagnostic");
    desk.answer(1, 1, "a");
    desk.answer(2, 2, "c");
    desk.answer(3, 1, "d");
    desk.answer(4, 3, "b");
    desk.answer(5, 3, "");
    assertThat(desk.submit().status()).isEqualTo(200);
    return desk;
  }

  private static URI page(Desk desk, String path) {
    return world.tool().resolve(desk.api().getPath().replace("/api/", "/") + path);
  }

  private static Visitor.Page receipt(Desk desk) {
    return desk.student().get(page(desk, "/receipt"));
  }

  private static String signedPart(String receipt) {
    return receipt
        .replaceFirst("(?s).*-----BEGIN [^-]*-----(.*)-----END.*", "$1")
        .replace("\n", "");
  }

  /** What a teacher is told who pastes a text at the attempt of a desk. */
  private static String check(Desk desk, String text) {
    Visitor teacher = new Visitor().signIn(world.lms().address(), "Teacher");
    Visitor.Page form = teacher.get(checkPage(teacher, desk));
    assertThat(form.body()).doesNotContain("This receipt");
    Visitor.Form filled = Visitor.onlyForm(form).with("receipt", text);
    return teacher.submit(filled, world.tool()).body();
  }

  private static URI checkPage(Visitor visitor, Desk desk) {
    URI home = visitor.launch(world.lms().address(), "Course reports").address();
    String session = home.getPath().replaceFirst("(/s/[^/]+)/.*", "$1");
    String attempt = desk.api().getPath().replaceFirst(".*/", "");
    return home.resolve(session + "/report/attempts/" + attempt + "/receipt");
  }

  @Test
  void saysWhatWasReceivedWhenAndNothingOfWhatIsRight() {
    Desk desk = finished("Student 1");

    Visitor.Page receipt = receipt(desk);

    assertThat(receipt.header("content-disposition")).startsWith("attachment; filename=");
    assertThat(receipt.header("content-type")).startsWith("text/plain");
    assertThat(receipt.body())
        .contains("Answers received: 3", "Question 1: D, received 20", "Question 2: C, received")
        .contains("Question 3: taken back", "-----BEGIN SIGNED RECEIPT-----")
        .doesNotContain("Question 1: A", "correct", "Student 1");
    assertThat(desk.student().get(page(desk, "/result")).body()).contains("Download a receipt");
  }

  @Test
  void isValidForTheTeacherHoweverItWasPasted() {
    Desk desk = finished("Student 2");
    String receipt = receipt(desk).body();

    assertThat(check(desk, receipt)).contains("This receipt is valid.");
    assertThat(check(desk, receipt.replace("\n", "\r\n  "))).contains("This receipt is valid.");
    assertThat(check(desk, signedPart(receipt))).contains("This receipt is valid.");
  }

  @Test
  void isNotValidOnceChangedOrIfItIsSomethingElse() {
    Desk desk = finished("Student 3");
    String signed = signedPart(receipt(desk).body());
    int middle = signed.length() / 2;
    char other = signed.charAt(middle) == 'A' ? 'B' : 'A';

    for (String text :
        new String[] {
          signed.substring(0, middle) + other + signed.substring(middle + 1),
          signed.substring(0, signed.length() - 4),
          "a.b.c",
          "",
          "<script>"
        }) {
      assertThat(check(desk, text)).as(text).contains("This receipt is not valid.");
    }
  }

  @Test
  void isKnownAsOfAnotherAttempt() {
    Desk one = finished("Student 4");
    Desk two = finished("Student 4");

    assertThat(check(two, receipt(one).body())).contains("This receipt is of another attempt.");
  }

  @Test
  void isHeldAgainstWhatIsStored() {
    Desk desk = finished("Student 5");
    String receipt = receipt(desk).body();
    world
        .bean(DSLContext.class)
        .execute(
            "update answer_event set content = 'b' where seq = 2 and attempt_id = cast(? as uuid)",
            desk.api().getPath().replaceFirst(".*/", ""));

    assertThat(check(desk, receipt)).contains("This receipt does not say what is stored.");
  }

  @Test
  void isForTheStudentAloneAfterTheSubmitAndForTeachersOfTheCourse() {
    Desk desk = finished("Student 1");
    Desk other = Desk.take(world, "Student 2", "Diagnostic");
    String session = other.api().getPath().replaceFirst("(/s/[^/]+)/.*", "$1");
    String attempt = desk.api().getPath().replaceFirst(".*/", "");

    assertThat(receipt(other).status()).isEqualTo(303);
    assertThat(get(other, session + "/attempts/" + attempt + "/receipt")).isEqualTo(404);
    assertThat(get(other, session + "/report/attempts/" + attempt + "/receipt")).isEqualTo(403);
    assertThat(other.submit().status()).isEqualTo(200); // leaves no exam open to other tests
  }

  private static int get(Desk desk, String path) {
    return desk.student().get(world.tool().resolve(path)).status();
  }
}
