package org.cehrs.practice.exam.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.cehrs.practice.exam.form.Exam;
import org.junit.jupiter.api.Test;

class LinkTextTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static LinkSettings settings(Map<String, String> custom) {
    return switch (LinkText.read(custom)) {
      case LinkText.Reading.Read(Link link) -> link.settings();
      case LinkText.Reading.Unknown(var faults) -> throw new AssertionError(faults);
    };
  }

  private static Iterable<LinkText.Fault> faults(Map<String, String> custom) {
    return switch (LinkText.read(custom)) {
      case LinkText.Reading.Read(Link link) -> throw new AssertionError(link);
      case LinkText.Reading.Unknown(var faults) -> faults;
    };
  }

  private static <T> T any(Random chance, T[] values) {
    return values[chance.nextInt(values.length)];
  }

  private static LinkSettings any(Random chance) {
    Optional<Instant> opens =
        chance.nextBoolean()
            ? Optional.of(NOON.plusSeconds(chance.nextInt(1000)))
            : Optional.empty();
    Optional<Instant> closes =
        chance.nextBoolean() ? Optional.of(NOON.plusSeconds(86_400)) : Optional.empty();
    return new LinkSettings(
        any(chance, Timing.values()),
        chance.nextBoolean() ? OptionalInt.of(1 + chance.nextInt(99)) : OptionalInt.empty(),
        any(chance, Counting.values()),
        any(chance, GradeKind.values()),
        any(chance, Release.values()),
        any(chance, Release.values()),
        new Window(opens, closes));
  }

  @Test
  void readsWhatItWrote() {
    for (int seed = 0; seed < 200; seed++) {
      LinkSettings settings = any(new Random(seed));

      assertThat(settings(LinkText.write(settings))).as("seed " + seed).isEqualTo(settings);
    }
  }

  @Test
  void writesWhatEveryPlatformKeeps() {
    for (int seed = 0; seed < 200; seed++) {
      assertThat(LinkText.write(any(new Random(seed))))
          .allSatisfy((name, value) -> {
            assertThat(name).matches("[a-z0-9_]+");
            assertThat(value).isNotEmpty().doesNotContain("\n", ";", "=", "$");
          });
    }
  }

  @Test
  void takesWhatIsAbsentOrEmptyAsUsual() {
    assertThat(LinkText.read(Map.of())).isEqualTo(new LinkText.Reading.Read(Link.PLAIN));
    assertThat(LinkText.read(Map.of("exam", "half", "timing", " ", "other", "x")))
        .isEqualTo(
            new LinkText.Reading.Read(
                new Link(Optional.of(Exam.Whole.HALF), Optional.empty(), LinkSettings.DEFAULT)));
  }

  @Test
  void namesEveryValueThatMeansNothing() {
    Map<String, String> custom =
        Map.of(
            "exam", "quarter",
            "timing", "Timed",
            "attempts", "0",
            "counts", "worst",
            "gradebook", "letter",
            "results", "soon",
            "explanations", "later",
            "opens", "tomorrow",
            "closes", "2027-02-30T00:00:00Z");

    assertThat(faults(custom))
        .extracting(LinkText.Fault::name)
        .containsExactlyInAnyOrderElementsOf(custom.keySet());
    assertThat(faults(Map.of("counts", "worst")))
        .containsExactly(new LinkText.Fault("counts", "worst", "one of best, latest, first"));
  }

  @Test
  void refusesNumbersOfAttemptsThatAreNone() {
    for (String attempts : new String[] {"-2", "100", "1.5", "two", "٣", "99999999999"}) {
      assertThat(faults(Map.of("attempts", attempts))).as(attempts).hasSize(1);
    }
  }

  @Test
  void takesCanvasesMinusOneForNoLimit() {
    assertThat(settings(Map.of("attempts", "-1")).attempts()).isEmpty();
    assertThat(settings(Map.of("attempts", "unlimited")).attempts()).isEmpty();
    assertThat(settings(Map.of("attempts", "3")).attempts()).hasValue(3);
  }

  @Test
  void readsTimesWithTheirOffset() {
    assertThat(settings(Map.of("opens", "2026-11-22T07:00:00-05:00")).window().opens())
        .contains(NOON);
  }

  @Test
  void refusesAnEndThatIsNotAfterTheBeginning() {
    assertThat(faults(Map.of("opens", NOON.toString(), "closes", NOON.toString())))
        .extracting(LinkText.Fault::name)
        .containsExactly("closes");
  }
}
