package org.cehrs.practice.exam.form;

import java.util.Map;
import java.util.Set;
import org.cehrs.practice.exam.bank.ItemId;

/**
 * What determines a form, beside the bank.
 *
 * @param timesSeen how often this candidate has seen an item on earlier forms; absent means never
 * @param exposure how many responses of anybody an item has had: the more, the later it is drawn;
 *     absent means none
 * @param barred items this candidate has lately practised with feedback
 */
public record FormRequest(
    Exam exam,
    Seed seed,
    Map<ItemId, Integer> timesSeen,
    Map<ItemId, Integer> exposure,
    Set<ItemId> barred) {

  public FormRequest {
    timesSeen = counts(timesSeen);
    exposure = counts(exposure);
    barred = Set.copyOf(barred);
  }

  /** A request that knows nothing but the candidate's own forms. */
  public FormRequest(Exam exam, Seed seed, Map<ItemId, Integer> timesSeen) {
    this(exam, seed, timesSeen, Map.of(), Set.of());
  }

  private static Map<ItemId, Integer> counts(Map<ItemId, Integer> counts) {
    counts.forEach((item, count) -> {
      if (count < 0) {
        throw new IllegalArgumentException(item + " cannot have been seen " + count + " times");
      }
    });
    return Map.copyOf(counts);
  }
}
