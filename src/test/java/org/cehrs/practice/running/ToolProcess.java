package org.cehrs.practice.running;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The tool in a process of its own, which can be killed at any moment and started again. */
public final class ToolProcess implements AutoCloseable {

  private static final String READY = "Started CehrsPractice in";
  private static final List<String> STARTS_SOONER =
      List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private final URI address;
  private final Path folder;
  private final Map<String, String> settings;
  private final List<String> javaOptions;
  private Process process;
  private CompletableFuture<Void> ready;

  private ToolProcess(
      URI address, Path folder, Map<String, String> settings, List<String> javaOptions) {
    this.address = address;
    this.folder = folder;
    this.settings = settings;
    this.javaOptions = javaOptions;
    this.ready = new CompletableFuture<>();
    this.process = launch();
  }

  /**
   * Starts the tool over an H2 file in the folder, which also holds registrations.yml, keys and
   * log.
   *
   * @param address where it listens and is reached: see {@link #freeAddress()}
   */
  public static ToolProcess start(URI address, Path folder) {
    return start(address, folder, Map.of("cehrs.db.url", databaseIn(folder)));
  }

  /**
   * @param settings further settings, which win over the usual ones
   */
  public static ToolProcess start(URI address, Path folder, Map<String, String> settings) {
    return start(address, folder, settings, STARTS_SOONER);
  }

  /**
   * @param settings further settings, which win over the usual ones
   * @param javaOptions such as {@code -Xmx256m}
   */
  public static ToolProcess start(
      URI address, Path folder, Map<String, String> settings, List<String> javaOptions) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("server.port", String.valueOf(address.getPort()));
    all.put("management.server.port", "0");
    all.put("cehrs.public-url", address.toString());
    all.put("cehrs.lti-config", folder.toString());
    all.put("cehrs.keys", folder.resolve("keys").toString());
    all.putAll(settings);
    return new ToolProcess(address, folder, all, javaOptions);
  }

  /** Of the H2 file of a tool that was started over this folder. */
  public static String databaseIn(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("data/cehrs");
  }

  /** An address on a port that nobody listens on yet. */
  public static URI freeAddress() {
    return URI.create("http://localhost:" + FreePort.find());
  }

  public URI address() {
    return address;
  }

  /** The lines that it has written so far. */
  public List<String> log() {
    try {
      return Files.readAllLines(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return folder.resolve("tool-" + address.getPort() + ".log");
  }

  /** What it used of all processors since its start. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Waits until it answers. */
  public ToolProcess awaitReady() {
    ready.join();
    return this;
  }

  /** kill -9, in the middle of whatever it does. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGTERM: it finishes what it is answering. Answers the status that it ended with. */
  public int stop() {
    beginToStop();
    return process.onExit().join().exitValue();
  }

  /** SIGTERM, without waiting for what comes of it. */
  public void beginToStop() {
    process.destroy();
  }

  /** Starts it again after its end, and does not wait. */
  public void startAgain() {
    ready = new CompletableFuture<>();
    process = launch();
  }

  @Override
  public void close() {
    kill();
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", classpath()));
    command.add("org.cehrs.practice.CehrsPractice");
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      Process begun = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture<Void> signal = ready;
      Thread.ofPlatform().daemon().name("tool-log").start(() -> follow(begun, signal));
      return begun;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the log, and completes the signal when the tool is ready or has ended. */
  private void follow(Process begun, CompletableFuture<Void> signal) {
    Path log = logFile();
    try (BufferedReader lines = begun.inputReader(StandardCharsets.UTF_8);
        BufferedWriter kept =
            Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        kept.write(line);
        kept.newLine();
        kept.flush();
        if (line.contains(READY)) {
          signal.complete(null);
        }
      }
    } catch (IOException e) {
      signal.completeExceptionally(e);
    }
    signal.completeExceptionally(
        new IllegalStateException("the tool ended before it was ready, see " + log));
  }

  /** Surefire hides the test's class path behind a jar that only names it. */
  private static String classpath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
