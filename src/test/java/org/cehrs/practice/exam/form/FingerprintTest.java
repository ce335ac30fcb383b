package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void stayTheSameForEver() {
    assertThat(Fingerprint.of(Map.of())).isEqualTo("0#0");
    assertThat(Fingerprint.of(Map.of("NCO-N1-001", 1))).isEqualTo("1#f8dc0376078a3031");
    assertThat(Fingerprint.of(Map.of("NCO-N1-001", 1, "CO-C1-002", 3)))
        .isEqualTo("2#6ef7eb40c73a3409");
  }

  @Test
  void doNotMindTheOrder() {
    Map<String, Integer> forth = new LinkedHashMap<>();
    forth.put("a", 1);
    forth.put("b", 2);
    Map<String, Integer> back = new LinkedHashMap<>();
    back.put("b", 2);
    back.put("a", 1);

    assertThat(Fingerprint.of(forth)).isEqualTo(Fingerprint.of(back));
  }

  @Test
  void tellNamesAndNumbersApart() {
    assertThat(
            Set.of(
                Fingerprint.of(Map.of("a", 1)),
                Fingerprint.of(Map.of("a", 2)),
                Fingerprint.of(Map.of("b", 1)),
                Fingerprint.of(Map.of("ab", 1)),
                Fingerprint.of(Map.of("ba", 1))))
        .hasSize(5);
    assertThat(Fingerprint.of(Set.of("a"))).isEqualTo(Fingerprint.of(Map.of("a", 1)));
  }
}
