package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.running.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class SettingsCheckTest {

  /** Any text may be meant by them. */
  private static final Set<String> FREE =
      Set.of("CEHRS_DB_USER", "CEHRS_DB_PASSWORD", "CEHRS_MOVE_USER", "CEHRS_MOVE_PASSWORD");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cehrs.public-url                  | exams.example             | CEHRS_PUBLIC_URL
          cehrs.public-url                  | https://exams.example/cep | CEHRS_PUBLIC_URL
          cehrs.public-url                  | ftp://exams.example       | CEHRS_PUBLIC_URL
          cehrs.public-url                  | https://a b               | CEHRS_PUBLIC_URL
          server.port                       | 70000                     | SERVER_PORT
          server.port                       | http                      | SERVER_PORT
          server.address                    | here there                | SERVER_ADDRESS
          server.forward-headers-strategy   | yes                       | SERVER_FORWARD_HEADERS_STRATEGY
          management.server.port            | -1                        | CEHRS_MANAGEMENT_PORT
          cehrs.lti-config                  | pom.xml                   | CEHRS_LTI_CONFIG
          cehrs.keys                        | pom.xml                   | CEHRS_KEYS
          cehrs.db.url                      | postgres://db/cehrs       | CEHRS_DB_URL
          cehrs.trusted-hosts               | https://lms.example       | CEHRS_TRUSTED_HOSTS
          cehrs.trusted-hosts               | lms.example               | CEHRS_TRUSTED_HOSTS
          cehrs.limits.launches-per-minute  | 0                         | CEHRS_LAUNCHES_PER_MINUTE
          cehrs.limits.launches-per-minute  | many                      | CEHRS_LAUNCHES_PER_MINUTE
          cehrs.kept.course-days            | 0                         | CEHRS_RETENTION_DAYS
          cehrs.kept.audit-days             | 1 year                    | CEHRS_AUDIT_DAYS
          logging.structured.format.console | json                      | CEHRS_LOG_FORMAT
          """)
  void saysWhatWasExpectedAndWhatCame(String property, String came, String variable) {
    assertThat(SettingsCheck.faults(new MockEnvironment().withProperty(property, came)))
        .singleElement()
        .asString()
        .startsWith(variable + " (" + property + "): expected ")
        .endsWith("; came \"" + came + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cehrs.public-url     | http://localhost:8080/
          cehrs.trusted-hosts  | lms.example:443, [::1]:80
          cehrs.trusted-hosts  | ''
          cehrs.keys           | not/there/yet
          cehrs.db.url         | jdbc:postgresql://db/cehrs?ssl=true
          server.address       | ::1
          logging.structured.format.console | ''
          """)
  void takesWhatCanBeMeant(String property, String value) {
    assertThat(SettingsCheck.faults(new MockEnvironment().withProperty(property, value))).isEmpty();
  }

  @Test
  void tellsNoPasswordOfAnAddress() {
    assertThat(
            SettingsCheck.faults(
                new MockEnvironment()
                    .withProperty("cehrs.db.url", "postgres://db/cehrs?password=geheim")))
        .singleElement()
        .asString()
        .doesNotContain("geheim");
  }

  @Test
  void wantsTheManagementPortApart() {
    assertThat(
            SettingsCheck.faults(
                new MockEnvironment()
                    .withProperty("server.port", "8080")
                    .withProperty("management.server.port", "8080")))
        .singleElement()
        .asString()
        .contains("another port than SERVER_PORT");
  }

  @Test
  void knowsEverySettingThatAnAdministratorMayMake() throws IOException {
    String yaml =
        new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
    Set<String> settings =
        Pattern.compile("\\$\\{([A-Z_]+):")
            .matcher(yaml)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> checked =
        Stream.concat(SettingRule.ALL.stream().map(SettingRule::variable), FREE.stream())
            .collect(Collectors.toSet());
    assertThat(checked).containsAll(settings);
  }

  @Test
  void endsTheStartWithAllFaultsAndNoStackTrace() throws Exception {
    Program start =
        Program.run(
            Map.of(
                "CEHRS_DB_URL",
                "jdbc:h2:file:" + folder.resolve("data"),
                "CEHRS_LTI_CONFIG",
                folder.toString(),
                "CEHRS_PUBLIC_URL",
                "exams.example",
                "CEHRS_LOG_FORMAT",
                "xml"));
    assertThat(start.status()).isEqualTo(1);
    assertThat(start.output())
        .contains(
            "CEHRS_PUBLIC_URL (cehrs.public-url): expected the address that browsers use",
            "CEHRS_LOG_FORMAT (logging.structured.format.console): expected ecs",
            "Mend these settings in the environment and start again.")
        .doesNotContain("\tat ", "DEBUG");
  }

  @Test
  void refusesACommandToo() throws Exception {
    Program command = Program.run(Map.of("CEHRS_RETENTION_DAYS", "soon"), "courses");
    assertThat(command.status()).isEqualTo(1);
    assertThat(command.output())
        .startsWith("CEHRS_RETENTION_DAYS (cehrs.kept.course-days): expected a whole number")
        .endsWith("Mend these settings and run the command again.\n");
  }
}
