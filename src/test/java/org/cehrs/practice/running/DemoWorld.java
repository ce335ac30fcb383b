package org.cehrs.practice.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cehrs.demolms.DemoLms;
import org.cehrs.practice.CehrsPractice;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The tool on localhost and the demo LMS on 127.0.0.1: two sites, as in real life, on free ports
 * and with a database of their own.
 */
public final class DemoWorld implements AutoCloseable {

  private final URI tool;
  private final DemoLms lms;
  private final Path folder;
  private ConfigurableApplicationContext context;

  private DemoWorld(URI tool, DemoLms lms, Path folder) {
    this.tool = tool;
    this.lms = lms;
    this.folder = folder;
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
    try {
      URI tool = URI.create("http://localhost:" + freePort());
      DemoLms lms = DemoLms.start(DemoLms.Settings.on(0, () -> tool));
      Path folder = Files.createTempDirectory("cehrs-world");
      Files.writeString(folder.resolve("registrations.yml"), lms.registrationYaml() + entries);
      return new DemoWorld(tool, lms, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigurableApplicationContext startTool() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", tool.getPort());
    settings.put("management.server.port", 0);
    settings.put("cehrs.public-url", tool);
    settings.put("cehrs.lti-config", folder);
    settings.put("cehrs.keys", folder.resolve("keys"));
    settings.put("cehrs.db.url", "jdbc:h2:file:" + folder.resolve("data/cehrs"));
    return new SpringApplicationBuilder(CehrsPractice.class).run(arguments(settings));
  }

  /** Command line arguments win over application.yml; default properties would not. */
  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
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

  @Override
  public void close() {
    context.close();
    lms.close();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
