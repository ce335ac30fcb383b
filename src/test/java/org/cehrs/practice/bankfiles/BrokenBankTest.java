package org.cehrs.practice.bankfiles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file below {@code broken/} stands in for one of the sample bank's. Its first lines say what
 * the reader has to answer: {@code # expect LINE: TEXT}.
 */
class BrokenBankTest {

  private static final String EXPECT = "# expect ";

  @TempDir Path folder;

  static Stream<String> items() throws IOException {
    return cases("items");
  }

  static Stream<String> topics() throws IOException {
    return cases("topics");
  }

  static Stream<String> raters() throws IOException {
    return cases("raters");
  }

  @ParameterizedTest
  @MethodSource("items")
  void namesWhatIsWrongInAnItemFile(String broken) throws IOException {
    check("items/" + broken, "items/N1-scheduling.yml");
  }

  @ParameterizedTest
  @MethodSource("topics")
  void namesWhatIsWrongInTheTopicMap(String broken) throws IOException {
    check("topics/" + broken, "topics.yml");
  }

  @ParameterizedTest
  @MethodSource("raters")
  void namesWhatIsWrongAboutTheRaters(String broken) throws IOException {
    check("raters/" + broken, "raters.yml");
  }

  private void check(String broken, String place) throws IOException {
    byte[] content = Files.readAllBytes(BankFiles.RESOURCES.resolve("broken").resolve(broken));
    BankFolder bank = BankFiles.copyTo(folder).with(place, content).bank();
    String name = place.substring(place.lastIndexOf('/') + 1);
    assertThat(BankFiles.faults(() -> BankReader.read(bank, BankFiles.TODAY)))
        .containsExactlyInAnyOrderElementsOf(expected(content, name));
  }

  private static List<String> expected(byte[] content, String name) {
    return new String(content, ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith(EXPECT))
        .map(line -> name + ":" + line.substring(EXPECT.length()))
        .toList();
  }

  private static Stream<String> cases(String kind) throws IOException {
    try (Stream<Path> files = Files.list(BankFiles.RESOURCES.resolve("broken").resolve(kind))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().stream();
    }
  }
}
