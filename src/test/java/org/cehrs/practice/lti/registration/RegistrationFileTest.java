package org.cehrs.practice.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationFileTest {

  private static final Path SAMPLE = Path.of("lti-config/registrations.yml");
  private static final String MOODLE =
      """
      registrations:
      - name: Our Moodle
        issuer: https://moodle.school.example
        client_id: 0123
        authorization_endpoint: https://moodle.school.example/mod/lti/auth.php
        token_endpoint: https://moodle.school.example/mod/lti/token.php
        jwks_uri: https://moodle.school.example/mod/lti/certs.php
        deployment_ids: [1, "2"]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void takesAMissingFileAsEmpty() {
    assertThat(new RegistrationFile(folder.resolve("none.yml")).read(new Random(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet", "registrations: []", "registrations:"})
  void takesAFileWithoutEntriesAsEmpty(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void takesDigitsAsTheyAreWrittenAndGuessesTheFlavor() {
    RegistrationFile.Entry entry = read(MOODLE).getFirst();
    assertThat(entry.registration().clientId()).isEqualTo("0123");
    assertThat(entry.deploymentIds()).containsExactly("1", "2");
    assertThat(entry.registration().anyDeployment()).isFalse();
    assertThat(entry.registration().flavor()).isEqualTo(Registration.Flavor.MOODLE);
    assertThat(entry.registration().lineItemMaximum()).hasValue(100);
  }

  @Test
  void readsWhatIsOptional() {
    Registration registration =
        read(MOODLE
                .replace("[1, \"2\"]", "[\"*\"]")
                .concat("  line_item_maximum: 80\n  token_audience: urn:x\n  flavor: other\n"))
            .getFirst()
            .registration();
    assertThat(registration.anyDeployment()).isTrue();
    assertThat(registration.lineItemMaximum()).hasValue(80);
    assertThat(registration.tokenAudience()).contains("urn:x");
    assertThat(registration.flavor()).isEqualTo(Registration.Flavor.OTHER);
  }

  @Test
  void knowsTheLargestMaximumOfAMoodleAlone() {
    assertThat(maximum("  flavor: moodle\n")).hasValue(100);
    assertThat(maximum("  flavor: moodle\n  line_item_maximum: 500\n")).hasValue(500);
    assertThat(maximum("  flavor: canvas\n")).isEmpty();
  }

  private OptionalInt maximum(String lines) {
    return read(MOODLE.concat(lines)).getFirst().registration().lineItemMaximum();
  }

  @Test
  void namesTheHostsThatAreTrustedBySuchAnEntry() {
    String local = MOODLE.replace("https://moodle.school.example/mod/lti/t", "http://LMS:8090/t");
    assertThat(RegistrationFile.hosts(read(local)))
        .containsExactlyInAnyOrder("moodle.school.example:443", "lms:8090");
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("  issuer: https://moodle.school.example\n", "", 2, "expected issuer, came an entry"),
        fault(
            "https://moodle.school.example/mod/lti/auth.php",
            "/auth",
            5,
            "expected authorization_endpoint to be an address such as https://lms.example/path,"
                + " came \"/auth\""),
        fault("jwks_uri", "jwks", 7, "expected one of [authorization_endpoint,"),
        fault("jwks_uri", "jwks", 2, "expected jwks_uri, came an entry without it"),
        fault("[1, \"2\"]", "1", 8, "expected deployment_ids to be a list, came \"1\""),
        fault("[1, \"2\"]", "[]", 8, "expected deployment_ids to be a list of texts"),
        fault("[1, \"2\"]", "[[1]]", 8, "expected deployment_ids to be a list of texts"),
        fault("Our Moodle", "[a]", 2, "expected name to be a text, came a list"),
        fault("Our Moodle", "x".repeat(256), 2, "expected name to be a text of at most 255"),
        fault("Our Moodle", "a: b: c", 2, "expected YAML, but mapping values are not allowed"),
        fault("registrations:", "registration:", 2, "expected one of [registrations], came"),
        fault("- name: Our Moodle", "- text\n- name: M", 2, "expected name, issuer and so on"),
        fault("client_id: 0123", "client_id: 1\n  client_id: 2", 5, "client_id stands here twice"),
        fault("[1, \"2\"]", "[1]\n  flavor: Canvas", 9, "expected flavor to be canvas, moodle or"),
        fault("[1, \"2\"]", "[1]\n  line_item_maximum: 0", 9, "expected line_item_maximum to be"),
        fault(MOODLE, "- 1\n- 2\n", 1, "expected a list under \"registrations:\", came a list"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void namesFileLineAndFault(String text, int line, String fault) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RegistrationFault.class)
        .hasMessageContaining("registrations.yml:" + line + ": " + fault);
  }

  @Test
  void namesEveryFaultAtOnce() {
    String text = MOODLE.replace("name: Our Moodle", "name:").replace("https://moodle", "moodle");
    assertThatThrownBy(() -> read(text))
        .extracting(fault -> String.valueOf(fault.getMessage()).lines().count())
        .isEqualTo(5L);
  }

  @Test
  void refusesASecondEntryForTheSameIssuerAndClient() {
    String twice = MOODLE + MOODLE.lines().skip(1).collect(Collectors.joining("\n"));
    assertThatThrownBy(() -> read(twice))
        .isInstanceOf(RegistrationFault.class)
        .hasMessageContaining(
            "registrations.yml:9: expected each pair of issuer and client_id once")
        .hasMessageContaining("stands in line 2 too");
  }

  @Test
  void takesTheSampleAsItIsAndWithEveryExampleInIt() throws IOException {
    assertThat(new RegistrationFile(SAMPLE).read(new Random(1))).isEmpty();
    String examples =
        Files.readAllLines(SAMPLE).stream()
            .filter(line -> line.matches("# (- |  )[a-z_]+: .*"))
            .map(line -> line.substring(2))
            .collect(Collectors.joining("\n", "registrations:\n", "\n"));
    List<RegistrationFile.Entry> entries = read(examples);
    assertThat(entries)
        .extracting(entry -> entry.registration().flavor())
        .containsExactly(
            Registration.Flavor.CANVAS,
            Registration.Flavor.CANVAS,
            Registration.Flavor.CANVAS,
            Registration.Flavor.CANVAS,
            Registration.Flavor.MOODLE);
    assertThat(entries).allSatisfy(entry -> assertThat(entry.deploymentIds()).hasSize(1));
  }

  private static Arguments fault(String written, String instead, int line, String fault) {
    return Arguments.of(MOODLE.replace(written, instead), line, fault);
  }

  private List<RegistrationFile.Entry> read(String text) {
    try {
      Path file = folder.resolve("registrations.yml");
      Files.writeString(file, text);
      return new RegistrationFile(file).read(new Random(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
