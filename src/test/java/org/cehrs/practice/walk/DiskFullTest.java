package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.FilledDisk;
import org.cehrs.practice.running.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the H2 file has no room left in the midst of an exam. */
class DiskFullTest {

  @TempDir private Path folder = Path.of("");

  @AfterEach
  void makeRoom() {
    FilledDisk.fill(false);
  }

  @Test
  void saysSoAndGoesOnByItselfOnceThereIsRoom() {
    FilledDisk.mount();
    String url = "jdbc:h2:filled:" + folder.resolve("cehrs");
    try (DemoWorld world =
        DemoWorld.start(DemoWorld.Run.trusting("").with(Map.of("cehrs.db.url", url)))) {
      Desk desk = Desk.take(world, "Student 1", "Diagnostic");
      assertThat(desk.answer(1, 1, "a").status()).isEqualTo(200);

      FilledDisk.fill(true);
      Visitor.Page full = desk.answer(2, 2, "b");
      assertThat(full.status()).isEqualTo(503);
      assertThat(full.body()).contains("\"code\":\"disk-full\"", "\"reference\"", "make room");
      FilledDisk.fill(false);

      await().until(() -> desk.answer(2, 2, "b").status() == 200);
      assertThat(desk.view().body())
          .contains("{\"position\":1,\"answer\":\"a\"", "{\"position\":2,\"answer\":\"b\"");
    }
  }
}
