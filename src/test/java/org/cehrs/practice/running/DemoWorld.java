package org.cehrs.practice.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.demolms.DemoLms;
import org.cehrs.practice.CehrsPractice;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The tool on localhost and the demo LMS on 127.0.0.1: two sites, as in real life, on free ports
 * and with a database of their own.
 */
public final class DemoWorld implements AutoCloseable {

  private final WorldClock clock;
  private final URI tool;
  private final DemoLms lms;
  private final Path folder;
  private final int managementPort;
  private Run run;
  private ConfigurableApplicationContext context;

  /**
   * How the tool is to run.
   *
   * @param entries further entries of registrations.yml, indented by two spaces
   * @param settings further settings, by their names in application.yml
   * @param parts configuration classes of the test's own
   */
  public record Run(String entries, Map<String, Object> settings, List<Class<?>> parts) {

    /** As usual, but trusting more platforms than the demo. */
    public static Run trusting(String entries) {
      return new Run(entries, Map.of(), List.of());
    }

    public Run with(Map<String, Object> more) {
      return new Run(entries, more, parts);
    }

    public Run with(Class<?> part) {
      return new Run(entries, settings, List.of(part));
    }
  }

  private DemoWorld(WorldClock clock, URI tool, DemoLms lms, Run run) throws IOException {
    this.clock = clock;
    this.run = run;
    this.tool = tool;
    this.lms = lms;
    this.folder = Files.createTempDirectory("cehrs-world");
    Files.writeString(folder.resolve("registrations.yml"), lms.registrationYaml() + run.entries());
    this.managementPort = freePortBeside(tool.getPort());
    this.context = startTool();
  }

  public static DemoWorld start() {
    return startTrusting("");
  }

  /**
   * Trusts more platforms than the demo.
   *
   * @param entries further entries of registrations.yml, indented by two spaces
   */
  public static DemoWorld startTrusting(String entries) {
    return start(Run.trusting(entries));
  }

  public static DemoWorld start(Run run) {
    try {
      URI tool = URI.create("http://localhost:" + FreePort.find());
      WorldClock clock = new WorldClock();
      DemoLms lms = DemoLms.start(DemoLms.Settings.on(0, () -> tool).with(clock));
      return new DemoWorld(clock, tool, lms, run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurableApplicationContext startTool() {
    return new SpringApplicationBuilder(CehrsPractice.class)
        .sources(run.parts().toArray(Class<?>[]::new))
        .initializers(this::useClock)
        .run(settings());
  }

  private void useClock(ConfigurableApplicationContext starting) {
    ((GenericApplicationContext) starting)
        .registerBean("worldClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
  }

  /**
   * What the tool runs with, as command line arguments: they win over application.yml, default
   * properties would not.
   */
  public String[] settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", tool.getPort());
    settings.put("management.server.port", managementPort);
    settings.put("cehrs.public-url", tool);
    settings.put("cehrs.lti-config", folder);
    settings.put("cehrs.keys", keys());
    settings.put("cehrs.db.url", databaseUrl());
    settings.putAll(run.settings());
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  public String databaseUrl() {
    return "jdbc:h2:file:" + folder.resolve("data/cehrs");
  }

  /** The folder of the tool's keys. */
  public Path keys() {
    return folder.resolve("keys");
  }

  /** Origin of the management port. */
  public URI management() {
    return URI.create("http://127.0.0.1:" + managementPort);
  }

  /** Time as tool and LMS see it. */
  public WorldClock clock() {
    return clock;
  }

  /** Origin of the tool. */
  public URI tool() {
    return tool;
  }

  public DemoLms lms() {
    return lms;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Stops the tool and starts it again over the same data. */
  public void restartTool() {
    context.close();
    context = startTool();
  }

  /**
   * Stops the tool, and starts it again with other settings.
   *
   * @param meanwhile what happens while it does not run
   */
  public void restartTool(Runnable meanwhile, Map<String, Object> other) {
    context.close();
    meanwhile.run();
    run = run.with(other);
    context = startTool();
  }

  @Override
  public void close() {
    context.close();
    lms.close();
  }

  /** A port that is free is drawn again at times; on one port with the tool, all is otherwise. */
  private static int freePortBeside(int taken) {
    int port = FreePort.find();
    return port == taken ? freePortBeside(taken) : port;
  }
}
