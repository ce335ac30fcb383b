package org.cehrs.practice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.delivery.Placement;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.web.pages.PickFields;
import org.junit.jupiter.api.Test;

class PickFormTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static PickFields fields(List<String> exams, Map<String, String> changes) {
    Map<String, String> texts = new HashMap<>(PickFields.fresh("").texts());
    texts.put("zone", "America/New_York");
    texts.putAll(changes);
    return new PickFields(exams, texts);
  }

  private static Placement right(List<String> exams, Map<String, String> changes) {
    return switch (PickForm.check(fields(exams, changes), true, NOW)) {
      case PickForm.Checked.Right(Placement placement) -> placement;
      case PickForm.Checked.Wrong(var errors) -> throw new AssertionError(errors);
    };
  }

  private static Map<String, String> wrong(
      List<String> exams, boolean several, Map<String, String> changes) {
    return switch (PickForm.check(fields(exams, changes), several, NOW)) {
      case PickForm.Checked.Right(Placement placement) -> throw new AssertionError(placement);
      case PickForm.Checked.Wrong(var errors) -> errors;
    };
  }

  private static Map<String, String> wrong(Map<String, String> changes) {
    return wrong(List.of("full"), true, changes);
  }

  @Test
  void anUntouchedFormMeansWhatALinkWithoutSettingsMeans() {
    assertThat(right(List.of("full"), Map.of()).settings()).isEqualTo(LinkSettings.DEFAULT);
  }

  @Test
  void takesSeveralExamsWhereTheCourseDoes() {
    assertThat(right(List.of("full", "domain:CO"), Map.of()).exams())
        .extracting(Exam::code)
        .containsExactly("full", "domain:CO");
    assertThat(wrong(List.of("full", "half"), false, Map.of()).get("exam"))
        .contains("one at a time");
    assertThat(wrong(List.of(), true, Map.of())).containsKey("exam");
    assertThat(wrong(List.of("no-such-exam"), true, Map.of())).containsKey("exam");
  }

  @Test
  void readsTimesInTheChosenZone() {
    LinkSettings settings =
        right(List.of("full"), Map.of("opens", "2026-12-01T08:00", "closes", "2027-07-01 08:00"))
            .settings();

    assertThat(settings.window().opens()).contains(Instant.parse("2026-12-01T13:00:00Z"));
    assertThat(settings.window().closes()).contains(Instant.parse("2027-07-01T12:00:00Z"));
  }

  @Test
  void tellsEveryFaultAtOnceInTheFormsWords() {
    Map<String, String> errors =
        wrong(
            List.of(),
            true,
            Map.of("attempts", "0", "opens", "soon", "timing", "slow", "name", "a\u0000b"));

    assertThat(errors).containsOnlyKeys("exam", "opens", "attempts", "timing", "name");
    assertThat(errors.get("attempts")).contains("1 to 99", "leave it empty");
    assertThat(errors.get("opens")).contains("2027-01-31 18:00");
  }

  @Test
  void refusesAnEndThatIsPastOrBeforeTheBeginning() {
    assertThat(wrong(Map.of("closes", "2026-11-22T06:59")).get("closes")).contains("passed");
    assertThat(
            wrong(Map.of("opens", "2026-12-02T08:00", "closes", "2026-12-01T08:00")).get("closes"))
        .contains("later than the beginning");
  }

  @Test
  void wantsAnEndWhereResultsWaitForIt() {
    assertThat(wrong(Map.of("results", "after_close")).get("closes")).contains("Set an end");
    assertThat(wrong(Map.of("explanations", "after_close")).get("closes")).contains("Set an end");
  }

  @Test
  void wantsAZoneThatExistsWhereThereAreTimes() {
    assertThat(wrong(Map.of("opens", "2026-12-01T08:00", "zone", "Mars/Olympus")))
        .containsOnlyKeys("opens");
    assertThat(right(List.of("full"), Map.of("zone", "")).settings())
        .isEqualTo(LinkSettings.DEFAULT);
  }
}
