package org.cehrs.practice.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  @Test
  void readsOptionsInBothWaysOfWriting() {
    assertThat(invite("--issuer", "https://a.example").find("issuer"))
        .contains("https://a.example");
    assertThat(invite("--issuer=https://a.example").find("issuer")).contains("https://a.example");
    assertThat(invite().find("issuer")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "invite --issuer, --issuer",
    "invite --isuer https://a.example, --isuer",
    "invite --issuer https://a.example --issuer https://b.example, --issuer",
    "invite https://a.example, https://a.example",
    "approve, no ID",
    "approve one two, two",
    "pending --all, --all"
  })
  void refusesWhatACommandDoesNotTake(String line, String came) {
    List<String> words = Arrays.asList(line.split(" "));
    CommandName command = CommandName.of(words.getFirst()).orElseThrow();

    Arguments.Reading reading = Arguments.read(command, words.subList(1, words.size()));

    assertThat(reading)
        .isEqualTo(
            new Arguments.Reading.Wrong(
                "Expected: %s%nCame: %s%n".formatted(command.usage(), came)));
  }

  private static Arguments invite(String... words) {
    return ((Arguments.Reading.Read) Arguments.read(CommandName.INVITE, List.of(words)))
        .arguments();
  }
}
