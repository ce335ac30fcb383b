package org.cehrs.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cehrs.practice.running.LaunchClient;
import org.cehrs.practice.running.ServedPlatform;
import org.cehrs.practice.running.ToolProcess;

/** A platform in this process, and nodes of the tool over one database, each in its own. */
record Site(ServedPlatform platform, List<ToolProcess> nodes) implements AutoCloseable {

  /** Options of the tool's Java, such as {@code -Xmx256m}. */
  private static final List<String> JAVA_OPTIONS =
      Arrays.stream(System.getProperty("bench.java", "").split(" "))
          .filter(option -> !option.isEmpty())
          .toList();

  static Site start(BenchDatabase database) throws IOException {
    return start(database, 1);
  }

  static Site start(BenchDatabase database, int nodes) throws IOException {
    ServedPlatform platform = ServedPlatform.start();
    Path folder = Files.createTempDirectory("cehrs-bench");
    Files.writeString(
        folder.resolve("registrations.yml"),
        "registrations:\n" + platform.platform().registrationYaml());
    List<URI> addresses =
        IntStream.range(0, nodes).mapToObj(n -> ToolProcess.freeAddress()).toList();
    Map<String, String> settings =
        Map.of(
            "cehrs.public-url", addresses.getFirst().toString(),
            "cehrs.db.url", database.url(),
            "cehrs.db.user", database.user(),
            "cehrs.limits.launches-per-minute", "1000000");
    return new Site(
        platform,
        addresses.stream()
            // One after the other: the first makes the keys.
            .map(address -> ToolProcess.start(address, folder, settings, JAVA_OPTIONS).awaitReady())
            .toList());
  }

  /** Where browsers find it. */
  URI address() {
    return nodes.getFirst().address();
  }

  LaunchClient launches() {
    return new LaunchClient(address(), platform.platform());
  }

  /** What the nodes used of all processors since their start. */
  Duration processorTime() {
    return nodes.stream().map(ToolProcess::processorTime).reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    nodes.forEach(ToolProcess::stop);
    platform.close();
  }
}
