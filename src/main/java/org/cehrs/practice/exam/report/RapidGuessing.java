package org.cehrs.practice.exam.report;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalDouble;
import org.cehrs.practice.exam.bank.ItemRef;

/**
 * Answers too fast to have been read: under a tenth of the item's mean time, and under ten seconds
 * (Wise and Ma 2012). A student who is told of it reads "hurried", never cheating.
 */
public final class RapidGuessing {

  /** Below this share of unhurried answers a form does not count for calibration. */
  public static final double LEAST_EFFORT = 0.9;

  private static final Duration SLOWEST_THRESHOLD = Duration.ofSeconds(10);

  private final Map<ItemRef, LongSummaryStatistics> millis = new HashMap<>();

  /** Learns the items' mean times from these forms. */
  public RapidGuessing(List<AnsweredForm> forms) {
    forms.stream()
        .flatMap(form -> form.answers().stream())
        .forEach(answer ->
            answer.time().ifPresent(time -> times(answer.item()).accept(time.toMillis())));
  }

  private LongSummaryStatistics times(ItemRef item) {
    return millis.computeIfAbsent(item, ref -> new LongSummaryStatistics());
  }

  /** Faster answers to this item are guesses; zero for an item whose times are not known. */
  public Duration threshold(ItemRef item) {
    LongSummaryStatistics known = millis.get(item);
    Duration tenth =
        known == null ? Duration.ZERO : Duration.ofMillis((long) (known.getAverage() / 10));
    return tenth.compareTo(SLOWEST_THRESHOLD) < 0 ? tenth : SLOWEST_THRESHOLD;
  }

  public boolean isRapid(AnsweredForm.Answer answer) {
    return answer.choice().isPresent()
        && answer.time().filter(time -> time.compareTo(threshold(answer.item())) < 0).isPresent();
  }

  /** The share of a form's timed answers that were not rapid; empty where none was timed. */
  public OptionalDouble effort(AnsweredForm form) {
    List<AnsweredForm.Answer> timed =
        form.answers().stream()
            .filter(answer -> answer.choice().isPresent() && answer.time().isPresent())
            .toList();
    return timed.stream().mapToDouble(answer -> isRapid(answer) ? 0 : 1).average();
  }

  /** Whether a form may be used: it was worked on with effort, or its times are not known. */
  public boolean isUsable(AnsweredForm form) {
    return effort(form).orElse(1) >= LEAST_EFFORT;
  }

  /** The form without its rapid guesses. */
  public AnsweredForm unhurried(AnsweredForm form) {
    return new AnsweredForm(form.answers().stream().filter(answer -> !isRapid(answer)).toList());
  }
}
