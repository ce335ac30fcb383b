package org.cehrs.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final LocalDate TODAY = LocalDate.now();

  private static String answer(String word) {
    return CommandLine.answer(new String[] {word}, TODAY).orElseThrow().text();
  }

  @Test
  void startsTheServerWithoutACommand() {
    assertThat(CommandLine.answer(new String[0], TODAY)).isEmpty();
    assertThat(CommandLine.answer(new String[] {"--server.port=1"}, TODAY)).isEmpty();
  }

  @Test
  void listsTheCommandsAlsoAfterAnUnknownOne() {
    assertThat(answer("help")).contains("bank-report", "bank-health");
    assertThat(answer("halp")).contains("no command \"halp\"", "bank-report");
  }

  @Test
  void buildsFourFullFormsWithoutARepeatedItemInsideTheWindow() {
    String health = answer("bank-health");

    assertThat(health).contains("one after the other, no item twice");
    assertThat(health.lines().filter(line -> line.matches("  seed \\d+: 125 items"))).hasSize(4);
    assertThat(health.lines().filter(line -> line.contains("seen before: 0 of 125"))).hasSize(4);
    assertThat(health)
        .as("every form within 0.25 raw points at the cut, topics on their quota")
        .contains("window 0.25")
        .doesNotContain("ladder:", "window 0.5", "window 1.0", "topics within one");
  }
}
