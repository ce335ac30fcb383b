package org.cehrs.practice.exam.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.junit.jupiter.api.Test;

class LinkSettingsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Exam QUIZ = new Exam.DomainQuiz(ContentDomain.CO);

  private static LinkSettings settings(Map<String, String> custom) {
    return switch (LinkText.read(custom)) {
      case LinkText.Reading.Read(Link link) -> link.settings();
      case LinkText.Reading.Unknown(var faults) -> throw new AssertionError(faults);
    };
  }

  @Test
  void givesTheExamsTimeUnlessTheLinkOrTheStudentTakesIt() {
    Exam full = Exam.Whole.FULL;
    LinkSettings timed = settings(Map.of("timing", "timed"));
    LinkSettings untimed = settings(Map.of("timing", "untimed"));

    assertThat(timed.timeLimit(full, true)).isEqualTo(full.timeLimit());
    assertThat(untimed.timeLimit(full, false)).isEmpty();
    assertThat(LinkSettings.DEFAULT.timeLimit(full, false)).isEqualTo(full.timeLimit());
    assertThat(LinkSettings.DEFAULT.timeLimit(full, true)).isEmpty();
    assertThat(timed.timeLimit(QUIZ, false)).isEmpty();
  }

  @Test
  void admitsWithinItsWindowAlone() {
    LinkSettings hour =
        settings(Map.of("opens", NOON.toString(), "closes", NOON.plusSeconds(3600).toString()));

    assertThat(hour.admission(0, NOON.minusSeconds(1))).isEqualTo(new Admission.NotYetOpen(NOON));
    assertThat(hour.admission(0, NOON)).isEqualTo(new Admission.Admitted());
    assertThat(hour.admission(9, NOON.plusSeconds(3599))).isEqualTo(new Admission.Admitted());
    assertThat(hour.admission(0, NOON.plusSeconds(3600)))
        .isEqualTo(new Admission.Closed(NOON.plusSeconds(3600)));
  }

  @Test
  void countsAttempts() {
    LinkSettings two = settings(Map.of("attempts", "2"));

    assertThat(two.admission(1, NOON)).isEqualTo(new Admission.Admitted());
    assertThat(two.admission(2, NOON)).isEqualTo(new Admission.NoneLeft(2));
    assertThat(LinkSettings.DEFAULT.admission(500, NOON)).isEqualTo(new Admission.Admitted());
  }

  @Test
  void showsResultsAsSettled() {
    assertThat(LinkSettings.DEFAULT.resultsFrom()).hasValueSatisfying(past());
    assertThat(settings(Map.of("results", "never")).resultsFrom()).isEmpty();
    assertThat(settings(Map.of("results", "after_close", "closes", NOON.toString())).resultsFrom())
        .contains(NOON);
    assertThat(settings(Map.of("results", "after_close")).resultsFrom()).isEmpty();
  }

  @Test
  void showsNoExplanationBeforeTheResult() {
    Map<String, String> late = Map.of("results", "after_close", "closes", NOON.toString());

    assertThat(settings(late).explanationsFrom()).contains(NOON);
    assertThat(settings(Map.of("results", "never")).explanationsFrom()).isEmpty();
    assertThat(settings(Map.of("explanations", "never")).explanationsFrom()).isEmpty();
    assertThat(LinkSettings.DEFAULT.explanationsFrom()).hasValueSatisfying(past());
  }

  private static java.util.function.Consumer<Instant> past() {
    return from -> assertThat(from).isBefore(Instant.EPOCH);
  }
}
