package org.cehrs.practice.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.cehrs.practice.exam.ReferenceData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AbilityTrackTest {

  @Test
  void agreesWithTheWorkedExample() {
    JsonNode example = ReferenceData.json("scoring_examples.json").get("kalman");
    AbilityTrack track = AbilityTrack.START;
    double day = 0;
    for (int i = 0; i < 3; i++) {
      JsonNode seen = example.get("obs").get(i);
      JsonNode expected = example.get("steps").get(i);
      track =
          track
              .after(seen.get(0).asDouble() - day)
              .with(new WarmEstimate(seen.get(1).asDouble(), seen.get(2).asDouble()));
      day = seen.get(0).asDouble();
      assertThat(track.mean()).isCloseTo(expected.get(1).asDouble(), within(5e-7));
      assertThat(track.deviation()).isCloseTo(expected.get(2).asDouble(), within(5e-7));
      assertThat(track.chanceAtCut()).isCloseTo(expected.get(3).asDouble(), within(5e-7));
    }
  }

  @Test
  void callsOnlyANotableDifferenceAChange() {
    AbilityTrack before = new AbilityTrack(1, 0.04);

    assertThat(new AbilityTrack(1.46, 0.04).changedSince(before)).isFalse();
    assertThat(new AbilityTrack(1.47, 0.04).changedSince(before)).isTrue();
    assertThat(new AbilityTrack(0.53, 0.04).changedSince(before)).isTrue();
    assertThat(new AbilityTrack(1.47, 0.09).changedSince(before)).isFalse();
  }

  @Test
  void refusesWhatIsNoTrack() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AbilityTrack(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new AbilityTrack(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AbilityTrack(0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbilityTrack(0, Double.POSITIVE_INFINITY));
    assertThatIllegalArgumentException().isThrownBy(() -> AbilityTrack.START.after(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> AbilityTrack.START.after(Double.NaN));
    assertThat(AbilityTrack.START.after(0)).isEqualTo(AbilityTrack.START);
  }
}
