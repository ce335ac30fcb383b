package org.cehrs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A way to run the tool's jar with the Java that runs this.
 *
 * @param options of Java, before {@code -jar}
 */
record Program(String name, List<String> options, Path jar) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** As {@code mvn package} leaves it. */
  static Program packed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().matches("cehrs-practice-.*\\.jar"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no jar in target: mvn package"));
      return new Program("java -jar", givenOptions(), jar.toAbsolutePath());
    }
  }

  /** Taken apart, with a cache of what a first start loaded: the commands of the Dockerfile. */
  Program prepared() throws IOException {
    Path folder = Files.createTempDirectory("cehrs-bench-parts");
    finish(command(List.of("-Djarmode=tools"), jar, "extract", "--destination", "parts"), folder);
    Path parts = folder.resolve("parts");
    Path apart = parts.resolve(jar.getFileName());
    Path cache = parts.resolve("application.aot");
    List<String> training =
        List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
    finish(command(training, apart), folder);
    List<String> all = new ArrayList<>(options);
    all.add("-XX:AOTCache=" + cache);
    return new Program("with prepared classes", all, apart);
  }

  /** A start whose output goes to {@code log} in the folder. */
  Process start(Map<String, String> environment, Path folder) throws IOException {
    ProcessBuilder builder = command(options, jar);
    builder.environment().putAll(environment);
    return logged(builder, folder).start();
  }

  private static void finish(ProcessBuilder builder, Path folder) throws IOException {
    builder.environment().put("CEHRS_DB_URL", "jdbc:h2:mem:training");
    builder.environment().put("CEHRS_LTI_CONFIG", folder.resolve("training").toString());
    int status = logged(builder, folder).start().onExit().join().exitValue();
    if (status != 0) {
      throw new IllegalStateException(
          builder.command() + " ended with " + status + "; see " + folder.resolve("log"));
    }
  }

  private static ProcessBuilder logged(ProcessBuilder builder, Path folder) {
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile());
  }

  private static ProcessBuilder command(List<String> options, Path jar, String... arguments) {
    List<String> words = new ArrayList<>(List.of(JAVA.toString()));
    words.addAll(options);
    words.addAll(List.of("-jar", jar.toString()));
    words.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(words);
  }

  private static List<String> givenOptions() {
    return Arrays.stream(System.getProperty("bench.java", "").split(" "))
        .filter(option -> !option.isEmpty())
        .toList();
  }
}
