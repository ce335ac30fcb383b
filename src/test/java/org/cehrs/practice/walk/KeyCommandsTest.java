package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.running.Administrator;
import org.cehrs.practice.running.DemoWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tool's keys, from their making to the deletion of their files. */
@ExtendWith(OutputCaptureExtension.class)
class KeyCommandsTest {

  @Test
  void changesListsAndDropsKeysAndNeverTellsOne(CapturedOutput log) throws IOException {
    try (DemoWorld world = DemoWorld.start()) {
      Administrator administrator = new Administrator(world.settings());
      StringBuilder told = new StringBuilder(administrator.does("keys"));
      String secrets = secrets(world.keys());

      assertThat(told).contains("signs since", "fingerprint of the folder").contains("made 20");
      told.append(administrator.does("rotate-key"));
      assertThat(administrator.does("keys")).contains("signs since", "signs from");
      told.append(administrator.types("rotate-key").text());
      told.append(administrator.does("rotate-key", "--now"));
      told.append(administrator.does("accept-keys")).append(administrator.does("keys"));
      assertThat(told).contains("retiring: signs no more");
      secrets += secrets(world.keys());

      world.clock().push(Duration.ofDays(3));
      assertThat(world.bean(ToolKeys.class).deleteDropped()).isEqualTo(2);
      assertThat(keyFiles(world.keys())).hasSize(1);
      assertThat(administrator.does("keys").lines()).hasSize(3);
      world.restartTool();
      assertThat(keyFiles(world.keys())).as("the last key stays, no new one is made").hasSize(1);

      List<String> all = secrets.lines().filter(secret -> secret.length() > 9).toList();
      assertThat(all).hasSizeGreaterThan(20);
      assertThat(log.getAll() + told).contains("Deleted ").doesNotContain(all);
    }
  }

  private static List<Path> keyFiles(Path keys) throws IOException {
    try (Stream<Path> files = Files.list(keys)) {
      return files.filter(file -> file.getFileName().toString().startsWith("tool-")).toList();
    }
  }

  /** One a line: the private numbers of each key, and the other files whole. */
  private static String secrets(Path keys) throws IOException {
    try (Stream<Path> files = Files.list(keys)) {
      return files.map(KeyCommandsTest::secret).collect(Collectors.joining("\n")) + "\n";
    }
  }

  private static String secret(Path file) {
    try {
      String content = Files.readString(file);
      return content.startsWith("{") ? privateParts(content) : content.strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String privateParts(String jwk) {
    JsonNode key = new JsonMapper().readTree(jwk);
    return Stream.of("d", "p", "q", "dp", "dq", "qi")
        .map(name -> key.get(name).asString())
        .collect(Collectors.joining("\n"));
  }
}
