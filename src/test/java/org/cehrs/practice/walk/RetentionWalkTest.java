package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.cehrs.practice.delivery.Retention;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.Visitor;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is left of a course that nobody opens any more, under a term of the administrator's. */
class RetentionWalkTest {

  private static DemoWorld world;

  @BeforeAll
  static void start() {
    world = DemoWorld.start(DemoWorld.Run.trusting("").with(Map.of("cehrs.kept.course-days", 30)));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void beginsACourseAnewThatWasSilentForItsTerm() {
    Administrator administrator = new Administrator(world.settings());
    Retention retention = world.bean(Retention.class);
    Visitor student = new Visitor().signIn(world.lms().address(), "Student 1");
    GradesTest.takeBlank(world, student, "Diagnostic");

    world.clock().push(Duration.ofDays(29));
    retention.deleteOld();
    assertThat(administrator.does("courses")).contains("1 attempts, last launched");

    world.clock().push(Duration.ofDays(1));
    retention.deleteOld();
    world.clock().push(Duration.ofDays(1));
    retention.deleteOld();
    retention.deleteOld();

    assertThat(administrator.does("courses")).contains("0 attempts, nobody's data is held");
    assertThat(administrator.does("audit")).contains("the program  course.empty");
    assertThat(student.launch(world.lms().address(), "Diagnostic").body())
        .contains(">Start exam<")
        .doesNotContain("Your earlier attempts");
    assertThat(administrator.does("courses")).contains("0 attempts, last launched");
  }

  @Test
  void runsEveryJobWithoutAFailure() {
    DSLContext sql = world.bean(DSLContext.class);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    sql.fetchValues(
                        "select task_name from scheduled_tasks where last_success is not null"))
                .map(Object::toString)
                .contains("delete-old", "delete-people", "delete-dropped-keys", "purge"));
    assertThat(
            sql.fetchValues("select task_name from scheduled_tasks where last_failure is not null"))
        .isEmpty();
  }
}
