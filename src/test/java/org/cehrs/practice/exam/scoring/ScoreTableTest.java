package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ScoreTableTest {

  private static final JsonNode EXAMPLES = ReferenceData.json("scoring_examples.json");

  private static ScoreTable table(double... difficulties) {
    return ScoreTable.of(DoubleStream.of(difficulties).boxed().toList());
  }

  private static ScoreTable form(String name) {
    return table(ReferenceData.doubles(EXAMPLES.get(name).get("b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void agreesWithTheWorkedExamples(String name) {
    JsonNode expected = EXAMPLES.get(name);
    ScoreTable table = form(name);

    assertThat(table.cutRaw()).isEqualTo(expected.get("raw_cut").asInt());
    for (JsonNode row : expected.get("full")) {
      ScoreTable.Row found = table.row(row.get("raw").asInt());
      assertThat(found.theta()).isCloseTo(row.get("theta").asDouble(), within(1e-9));
      assertThat(found.scaled()).isEqualTo(row.get("scaled").asInt());
    }
    for (JsonNode row : expected.get("rows")) {
      ScoreTable.Row found = table.row(row.get("raw").asInt());
      assertThat(found.standardError()).isCloseTo(row.get("se").asDouble(), within(1e-9));
      assertThat(ScoreScale.exact(found.theta()))
          .isCloseTo(row.get("scaled_unrounded").asDouble(), within(1e-7));
    }
  }

  @Test
  void neverShows390ForAFail() {
    ScoreTable table = form("B");

    assertThat(ScoreScale.exact(table.row(67).theta())).isCloseTo(389.9178, within(5e-5));
    assertThat(table.passes(67)).isFalse();
    assertThat(table.row(67).scaled()).isEqualTo(389);
    assertThat(table.passes(68)).isTrue();
  }

  @Test
  void knowsTheErrorAtTheCut() {
    assertThat(form("A").cutError()).isCloseTo(9.162, within(5e-4));
  }

  @Test
  void passesAWholeNumberThatLiesOnTheCut() {
    ScoreTable table = table(-1, -0.3, 0.3, 1);

    assertThat(table.cutRaw()).isEqualTo(2);
    assertThat(table.row(2).theta()).isCloseTo(0, within(1e-12));
    assertThat(table.row(2).scaled()).isEqualTo(390);
    assertThat(table.row(1).scaled()).isLessThan(390);
  }

  @Test
  void acceptsACutAtTheFirstAndAtTheLastItem() {
    // For n items of difficulty b the estimate b + ln((r + 1/2) / (n - r + 1/2)) reaches 0.
    assertThat(table(1.5, 1.5, 1.5).cutRaw()).isEqualTo(1);
    assertThat(table(-1.5, -1.5, -1.5).cutRaw()).isEqualTo(3);
  }

  @Test
  void refusesItemsThatDecideNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(-2, -2, -2))
        .withMessage("the cut would lie at 4 of 3 items right");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table(2, 2, 2))
        .withMessage("the cut would lie at 0 of 3 items right");
    assertThatIllegalArgumentException().isThrownBy(() -> ScoreTable.of(List.of()));
  }

  @Test
  void refusesRowsThatDoNotRise() {
    ScoreTable.Row none = new ScoreTable.Row(0, -1, 1, 350);
    ScoreTable.Row same = new ScoreTable.Row(1, -1, 1, 350);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreTable(List.of(none, same), 1, 40))
        .withMessage("1 right would not score more than 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoreTable(List.of(same), 1, 40))
        .withMessage("row 0 is of 1 right");
  }

  @Test
  void agreesWithTheHandCaseOfFiveItems() {
    JsonNode expected = EXAMPLES.get("five_item");
    ScoreTable table = table(ReferenceData.doubles(expected.get("b")));

    assertThat(table.rows().stream().map(ScoreTable.Row::theta).toList())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .isEqualTo(DoubleStream.of(ReferenceData.doubles(expected.get("wle"))).boxed().toList());
  }

  @Test
  void agreesWithTheClosedFormForEqualDifficulties() {
    ScoreTable table = ScoreTable.of(java.util.Collections.nCopies(100, -0.9));

    for (int r : List.of(0, 1, 50, 71, 99, 100)) {
      assertThat(table.row(r).theta())
          .isCloseTo(-0.9 + Math.log((r + 0.5) / (100.5 - r)), within(1e-10));
    }
  }
}
