package org.cehrs.practice.exam.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Topic;

/** What a bank lacks for a form, in words an author can act on. */
final class Shortage {

  private final ItemPool pool;
  private final Claims claims;

  Shortage(ItemPool pool, Claims claims) {
    this.pool = pool;
    this.claims = claims;
  }

  /** One sentence for every domain that is short, else for every topic that is; may be empty. */
  List<String> told(Quotas quotas) {
    List<String> told = new ArrayList<>();
    quotas
        .domains()
        .forEach((domain, need) ->
            tell(told, domain.title() + " needs ", need, item -> item.domain() == domain));
    if (told.isEmpty()) {
      for (Topic topic : pool.bank().topics()) {
        // A topic may lend one place to another of its domain.
        int need = quotas.of(topic) - 1;
        String name = topic.domain().title() + ", topic " + topic.code() + ", needs at least ";
        tell(told, name, need, item -> item.topic().equals(topic.code()));
      }
    }
    return told;
  }

  /** A domain's operational items that can stand on one form together. */
  int together(ContentDomain domain) {
    return compatible(operational(item -> item.domain() == domain));
  }

  private void tell(List<String> told, String who, int need, Predicate<Item> own) {
    int[] operational = operational(own);
    int eligible = compatible(operational);
    if (eligible < need) {
      told.add(
          who
              + need
              + " operational items, "
              + eligible
              + " are eligible ("
              + (need - eligible)
              + " short"
              + excluded(own, operational.length - eligible)
              + ")");
    }
  }

  private int[] operational(Predicate<Item> own) {
    return IntStream.of(pool.operational())
        .filter(item -> own.test(pool.item(item)) && claims.eligible(item))
        .toArray();
  }

  /** How many items can meet on a form: those with the fewest rivals are taken first. */
  private int compatible(int[] items) {
    List<Integer> left = new ArrayList<>(IntStream.of(items).boxed().toList());
    int taken = 0;
    while (!left.isEmpty()) {
      int next =
          left.stream().min((a, b) -> Long.compare(rivals(a, left), rivals(b, left))).orElseThrow();
      taken++;
      left.remove(Integer.valueOf(next));
      left.removeIf(other -> IntStream.of(pool.rivals(next)).anyMatch(rival -> rival == other));
    }
    return taken;
  }

  private long rivals(int item, List<Integer> among) {
    return IntStream.of(pool.rivals(item)).filter(among::contains).count();
  }

  private String excluded(Predicate<Item> own, int enemies) {
    Map<ItemStatus, Long> others =
        pool.bank().items().stream()
            .filter(own)
            .collect(
                Collectors.groupingBy(
                    Item::status, () -> new EnumMap<>(ItemStatus.class), Collectors.counting()));
    List<String> parts = new ArrayList<>();
    add(parts, enemies, "enemy");
    add(parts, barred(own), "practised lately");
    add(parts, others.getOrDefault(ItemStatus.RETIRED, 0L), "retired");
    add(parts, others.getOrDefault(ItemStatus.PRACTICE, 0L), "practice-only");
    add(parts, others.getOrDefault(ItemStatus.PRETEST, 0L), "pretest");
    add(parts, others.getOrDefault(ItemStatus.DRAFT, 0L), "draft");
    return parts.isEmpty() ? "" : "; excluded: " + String.join(", ", parts);
  }

  private long barred(Predicate<Item> own) {
    return IntStream.of(pool.operational())
        .filter(item -> own.test(pool.item(item)) && !claims.eligible(item))
        .count();
  }

  private static void add(List<String> parts, long count, String why) {
    if (count > 0) {
      parts.add(count + " " + why);
    }
  }
}
