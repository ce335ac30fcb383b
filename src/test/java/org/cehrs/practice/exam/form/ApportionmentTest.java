package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApportionmentTest {

  private static final List<Integer> WEIGHTS = List.of(28, 32, 15, 15, 10);
  private static final JsonNode REFERENCE = ReferenceData.json("apportionment.json");

  private static Apportionment share(int seats, long seed) {
    return Apportionment.hamilton(seats, WEIGHTS, new SplitMix64(seed));
  }

  @Test
  void agreesWithTheReferenceForEveryLength() {
    assertThat(REFERENCE.get("rows")).hasSizeGreaterThan(149);
    for (JsonNode row : REFERENCE.get("rows")) {
      List<Integer> expected = ReferenceData.integers(row.get("hamilton"));
      Apportionment found = share(row.get("n").asInt(), 1);
      if (row.get("tie").asBoolean()) {
        List<Integer> other = new ArrayList<>(expected);
        other.set(2, expected.get(3));
        other.set(3, expected.get(2));
        assertThat(found.seats()).isIn(expected, other);
      } else {
        assertThat(found.seats()).isEqualTo(expected);
      }
      assertThat(found.tie().isPresent()).isEqualTo(row.get("tie").asBoolean());
    }
  }

  @Test
  void agreesWithTheTextbooks() {
    for (JsonNode row : REFERENCE.get("classic")) {
      Apportionment found =
          Apportionment.hamilton(
              row.get("n").asInt(), ReferenceData.integers(row.get("weights")), new SplitMix64(1));
      assertThat(found.seats()).isEqualTo(ReferenceData.integers(row.get("hamilton")));
    }
  }

  @Test
  void keepsEveryShareWithinOneOfItsQuota() {
    for (int n = 0; n <= 300; n++) {
      List<Integer> seats = share(n, n).seats();
      assertThat(seats.stream().mapToInt(Integer::intValue).sum()).isEqualTo(n);
      for (int i = 0; i < seats.size(); i++) {
        assertThat(Math.abs(seats.get(i) - n * WEIGHTS.get(i) / 100.0)).isLessThan(1);
      }
    }
  }

  @Test
  void throwsACoinForATieAndSaysWhoTied() {
    Set<List<Integer>> seen = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      Apportionment found = share(50, seed);
      Apportionment.Tie tie = found.tie().orElseThrow();
      assertThat(tie.among()).containsExactly(2, 3);
      assertThat(found.seats().get(tie.winners().getFirst())).isEqualTo(8);
      seen.add(found.seats());
    }

    assertThat(seen).containsExactlyInAnyOrder(List.of(14, 16, 8, 7, 5), List.of(14, 16, 7, 8, 5));
  }

  @Test
  void givesTheLastSeatToTheHeavierOfEqualRemainders() {
    Apportionment found = Apportionment.hamilton(2, List.of(1, 3), new SplitMix64(1));

    assertThat(found.seats()).containsExactly(0, 2);
    assertThat(found.tie()).isEmpty();
  }

  @Test
  void givesNothingToAWeightOfNothing() {
    assertThat(Apportionment.hamilton(5, List.of(0, 2, 1), new SplitMix64(1)).seats())
        .containsExactly(0, 3, 2);
  }

  @Test
  void refusesWhatCannotBeShared() {
    assertThatIllegalArgumentException().isThrownBy(() -> share(-1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.hamilton(3, List.of(0, 0), new SplitMix64(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Apportionment.hamilton(3, List.of(4, -1), new SplitMix64(1)));
  }
}
