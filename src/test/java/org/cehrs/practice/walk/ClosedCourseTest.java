package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What students and teachers meet in a course that the administrator closed. */
class ClosedCourseTest {

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void letsStudentsFinishAndReadButBeginNothing() {
    Administrator administrator = new Administrator(world.settings());
    Desk sitting = Desk.take(world, "Student 1", "Domain quiz");
    Visitor late = new Visitor().signIn(world.lms().address(), "Student 2");
    Visitor.Form start =
        KeysStayOnTheServerTest.startForm(late.launch(world.lms().address(), "Domain quiz"));
    String id =
        Pattern.compile("^\\S{36}$", Pattern.MULTILINE)
            .matcher(administrator.does("courses"))
            .results()
            .findFirst()
            .orElseThrow()
            .group();

    assertThat(administrator.does("close-course", id)).contains("Closed: students begin no exam");

    assertThat(late.submit(start, world.tool()).body()).contains("This course was closed at");
    assertThat(late.launch(world.lms().address(), "Domain quiz").body())
        .contains("This course was closed at", "No exam can be started here")
        .doesNotContain(">Start exam<");
    assertThat(sitting.answer(1, 1, "b").status()).isEqualTo(200);
    assertThat(sitting.submit().status()).isEqualTo(200);
    assertThat(sitting.student().launch(world.lms().address(), "Domain quiz").body())
        .contains("Your earlier attempts");
    Visitor teacher = new Visitor().signIn(world.lms().address(), "Teacher");
    assertThat(teacher.launch(world.lms().address(), "Course reports").body())
        .contains("This course was closed at", "1 student has finished");
    assertThat(administrator.does("courses")).contains("closed since", "kept until");
    assertThat(administrator.types("close-course", id).text()).startsWith("It is closed since");

    administrator.does("reopen-course", id);

    assertThat(late.launch(world.lms().address(), "Domain quiz").body()).contains(">Start exam<");
  }
}
