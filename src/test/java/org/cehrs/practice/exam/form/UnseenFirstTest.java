package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.form.Forms.built;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.junit.jupiter.api.Test;

class UnseenFirstTest {

  private static final Set<ItemId> OPERATIONAL_300 =
      BankBuilder.inProportion(300).build().withStatus(ItemStatus.OPERATIONAL).stream()
          .map(Item::id)
          .collect(Collectors.toSet());

  @Test
  void seenItemsComeBackOnlyWhereUnseenOnesAreUsedUp() {
    Bank plain = BankBuilder.inProportion(300).build();
    FormAssembler assembler = FormAssembler.coldStart(plain);
    Map<String, Long> stock =
        plain.withStatus(ItemStatus.OPERATIONAL).stream()
            .collect(Collectors.groupingBy(Item::topic, Collectors.counting()));
    for (int candidate = 0; candidate < 150; candidate++) {
      Map<ItemId, Integer> seen = new HashMap<>();
      for (int attempt = 0; attempt < 5; attempt++) {
        Form form =
            built(
                assembler,
                new FormRequest(Exam.Whole.FULL, new Seed(candidate * 10 + attempt), seen));
        requireFewestSeen(form, seen, stock);
        form.items().forEach(place -> seen.merge(place.item().id(), 1, Integer::sum));
      }
    }
  }

  private static void requireFewestSeen(
      Form form, Map<ItemId, Integer> seen, Map<String, Long> stock) {
    Map<String, Integer> used = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    for (FormItem place : form.items()) {
      if (place.scored()) {
        places.merge(place.topic(), 1, Integer::sum);
        used.merge(place.topic(), seen.containsKey(place.item().id()) ? 1 : 0, Integer::sum);
      }
    }
    boolean relaxed = form.audit().stream().anyMatch(line -> line.contains("may replace"));
    places.forEach((topic, count) -> {
      long seenOfTopic =
          seen.keySet().stream()
              .filter(id -> id.value().contains("-" + topic + "-"))
              .filter(id -> isOperational(id))
              .count();
      long unseen = stock.getOrDefault(topic, 0L) - seenOfTopic;
      if (!relaxed) {
        assertThat((long) used.getOrDefault(topic, 0)).isEqualTo(Math.max(0, count - unseen));
      }
    });
  }

  private static boolean isOperational(ItemId id) {
    return OPERATIONAL_300.contains(id);
  }
}
