package org.cehrs.practice.setup;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Virtual threads from Java 24 on; before, they pin their carriers in synchronized blocks. */
class ThreadsByJavaVersion implements EnvironmentPostProcessor {

  private static final int WITHOUT_PINNING = 24;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    boolean virtual = Runtime.version().feature() >= WITHOUT_PINNING;
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "threadsByJavaVersion", Map.of("spring.threads.virtual.enabled", virtual)));
  }
}
