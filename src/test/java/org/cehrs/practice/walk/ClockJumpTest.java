package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.demolms.course.Grade;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server's clock jumps; src/docs/deployment.md says what that means. */
class ClockJumpTest {

  private static final Duration JUMP = Duration.ofHours(3);

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
  void goesOnWithExamsAndGradesAfterAJumpBack() {
    Desk first = Desk.take(world, "Student 1", "Domain quiz");
    first.answer(1, 1, "a");
    Desk open = Desk.take(world, "Student 1", "Diagnostic");
    open.answer(1, 1, "a");
    first.submit();
    Instant before = await().until(() -> grade("Student 1"), Optional::isPresent).orElseThrow();

    world.clock().push(JUMP.negated());

    assertThat(open.answer(2, 2, "b").status()).isEqualTo(200);
    assertThat(open.view().body()).contains("\"answer\":\"a\"", "\"answer\":\"b\"");
    Desk second = Desk.take(world, "Student 1", "Domain quiz");
    second.submit();
    // Grades wait until the clock is again where the platform was last served.
    world.clock().push(JUMP);
    await()
        .untilAsserted(
            () -> assertThat(grade("Student 1").orElseThrow()).as("newest wins").isAfter(before));
  }

  @Test
  void closesExamsAfterAJumpAheadWithEveryAnswerAndLetsTheStudentBeginAnew() {
    Desk desk = Desk.take(world, "Student 2", "Diagnostic");
    desk.answer(1, 1, "c");

    world.clock().push(JUMP);

    assertThat(desk.answer(2, 2, "b").body()).contains("\"code\":\"closed\"");
    assertThat(desk.student().get(result(desk)).body()).contains("when the time was up");
    world.clock().push(JUMP.negated());
    assertThat(desk.view().body()).contains("\"closed\":true", "\"answer\":\"c\"");
    assertThat(Desk.take(world, "Student 2", "Diagnostic").answer(1, 1, "a").status())
        .isEqualTo(200);
  }

  private static URI result(Desk desk) {
    return world.tool().resolve(desk.api().getPath().replace("/api/", "/") + "/result");
  }

  /** When the gradebook's score of the quiz was made. */
  private static Optional<Instant> grade(String student) {
    return world.lms().grades().stream()
        .filter(grade -> grade.student().label().equals(student))
        .filter(grade -> grade.item().label().startsWith("Domain quiz"))
        .map(Grade::time)
        .findFirst();
  }
}
