package org.cehrs.practice.setup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Looks at all settings before anything starts, the log included, and names all faults at once. */
class SettingsCheck implements EnvironmentPostProcessor, Ordered {

  /** After application.yml was read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    // A command says it in its own answer.
    List<String> faults =
        application.getAllSources().contains(ClosedServer.class) ? List.of() : faults(environment);
    if (!faults.isEmpty()) {
      throw new SettingsFault(faults);
    }
  }

  static List<String> faults(Environment environment) {
    List<String> faults = new ArrayList<>();
    SettingRule.ALL.forEach(rule -> rule.fault(environment).ifPresent(faults::add));
    String port = environment.getProperty("server.port", "");
    if (!port.equals("0") && port.equals(environment.getProperty("management.server.port"))) {
      faults.add(
          "CEHRS_MANAGEMENT_PORT: expected another port than SERVER_PORT, since whoever reaches it"
              + " sees the metrics; came \""
              + port
              + "\" for both");
    }
    return faults;
  }
}
