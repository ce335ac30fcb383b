package org.cehrs.practice.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cehrs.practice.CehrsPractice;

/** A command that ran in a process of its own, set up by its environment. */
public record Program(int status, String output) {

  public static Program run(DemoWorld world, int managementPort, String... words)
      throws IOException, InterruptedException {
    return run(
        Map.of(
            "CEHRS_DB_URL", world.databaseUrl(),
            "CEHRS_KEYS", world.keys().toString(),
            "CEHRS_MANAGEMENT_PORT", String.valueOf(managementPort)),
        words);
  }

  /** Without words the server starts, and this waits for its end. */
  public static Program run(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line(words)).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Program(process.waitFor(), output);
  }

  private static List<String> line(String... words) {
    return Stream.concat(
            Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                CehrsPractice.class.getName()),
            Stream.of(words))
        .toList();
  }
}
