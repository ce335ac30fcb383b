package org.cehrs.practice.setup;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cehrs.practice.administration.Administration;
import org.cehrs.practice.administration.CommandOutcome;
import org.cehrs.practice.administration.CommandOutcome.Refused;
import org.cehrs.practice.lti.keys.KeyFolder;
import org.cehrs.practice.web.administration.CommandClient;
import org.cehrs.practice.web.administration.CommandClient.Answer;
import org.cehrs.practice.web.administration.ManagementSecret;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs one of the administrator's commands: by the server, where one runs on this machine, else on
 * the database itself. An H2 file cannot be opened twice.
 */
final class AdministratorsCall {

  private static final Map<String, Object> QUIET =
      Map.of(
          "logging.threshold.console", "off",
          "spring.main.banner-mode", "off",
          "spring.main.lazy-initialization", "true");

  /** So that a format that does not exist fails no command before it can say so. */
  private static final String PLAIN_LOG = "--logging.structured.format.console=";

  private final List<String> settings;

  /**
   * @param settings what the environment does not set, as {@code --name=value}
   */
  AdministratorsCall(List<String> settings) {
    this.settings = settings;
  }

  CommandOutcome run(List<String> words) {
    try (ConfigurableApplicationContext context = context()) {
      List<String> faults = SettingsCheck.faults(context.getEnvironment());
      if (!faults.isEmpty()) {
        return new Refused(
            String.join("\n", faults) + "\nMend these settings and run the command again.\n");
      }
      KeyFolder folder = new KeyFolder(context.getBean(Settings.class).keys());
      int port =
          context.getEnvironment().getRequiredProperty("management.server.port", Integer.class);
      return switch (new CommandClient(port, ManagementSecret.existing(folder)).send(words)) {
        case Answer.Answered(CommandOutcome outcome) -> outcome;
        case Answer.NoServer none -> runHere(context, words);
        case Answer.Denied denied -> denied(port, ManagementSecret.file(folder));
        case Answer.Strange(String what) -> strange(port, what);
      };
    } catch (UncheckedIOException unreadable) {
      return new Refused(
          unreadable.getMessage() + "\nRun the command as the user that the server runs as.\n");
    }
  }

  private ConfigurableApplicationContext context() {
    return new SpringApplicationBuilder(ClosedServer.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(QUIET)
        .run(arguments());
  }

  private String[] arguments() {
    return Stream.concat(
            settings.stream().filter(setting -> !setting.startsWith(PLAIN_LOG)),
            Stream.of(PLAIN_LOG))
        .toArray(String[]::new);
  }

  private static CommandOutcome runHere(
      ConfigurableApplicationContext context, List<String> words) {
    try {
      return context.getBean(Administration.class).run(words);
    } catch (BeansException e) {
      return new Refused(whyNotHere(e));
    }
  }

  private static String whyNotHere(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
      if (String.valueOf(cause.getMessage()).contains("Database may be already in use")) {
        return """
        The database is in use, but no server answers at the management port.
        Set CEHRS_MANAGEMENT_PORT as the server has it, or wait until it has started.
        """;
      }
    }
    return "No server runs here, and the database cannot be opened: %s%n"
        .formatted(root.getMessage());
  }

  private static CommandOutcome denied(int port, Path file) {
    return new Refused(
        """
        The server at 127.0.0.1:%d does not take the secret in %s.
        Set CEHRS_LTI_CONFIG (or CEHRS_KEYS) and CEHRS_MANAGEMENT_PORT as that server has them.
        """
            .formatted(port, file.toAbsolutePath().normalize()));
  }

  private static CommandOutcome strange(int port, String what) {
    return new Refused(
        """
        127.0.0.1:%d did not answer as this server does (%s).
        Set CEHRS_MANAGEMENT_PORT as the server has it, and look at the server's log.
        """
            .formatted(port, what));
  }
}
