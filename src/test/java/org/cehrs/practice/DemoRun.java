package org.cehrs.practice;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.DemoLms;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * {@code mvn spring-boot:test-run}: the tool with the demo LMS beside it, on two sites as in real
 * life. Database and keys lie under {@code target/demo} unless CEHRS_* says otherwise.
 */
public final class DemoRun {

  private static final Path FOLDER = Path.of("target", "demo");
  private static final int DEMO_PORT = 8090;

  private DemoRun() {}

  public static void main(String[] args) throws IOException {
    URI tool =
        URI.create(
            Optional.ofNullable(System.getenv("CEHRS_PUBLIC_URL")).orElse("http://localhost:8080"));
    DemoLms lms = DemoLms.start(DemoLms.Settings.on(DEMO_PORT, () -> tool));
    SpringApplication application = new SpringApplication(CehrsPractice.class);
    application.setDefaultProperties(
        Map.of(
            "CEHRS_DB_URL", "jdbc:h2:file:./" + FOLDER + "/cehrs",
            "CEHRS_KEYS", FOLDER + "/keys",
            "cehrs.extra-registrations", registrations(lms).toString()));
    run(application, lms, args);
    LoggerFactory.getLogger(DemoRun.class)
        .info("Ready. Open {} and choose a student or the teacher.", lms.address());
  }

  /** Where the tool does not start, the demo must not keep the process alive. */
  private static void run(SpringApplication application, DemoLms lms, String[] args) {
    try {
      application.run(args);
    } catch (RuntimeException failed) {
      lms.close();
      throw failed;
    }
  }

  private static Path registrations(DemoLms lms) throws IOException {
    Files.createDirectories(FOLDER);
    return Files.writeString(FOLDER.resolve("registrations.yml"), lms.registrationYaml());
  }
}
