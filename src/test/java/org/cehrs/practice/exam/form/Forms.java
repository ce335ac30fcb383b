package org.cehrs.practice.exam.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;

/** Forms and answer sheets for tests. */
public final class Forms {

  public static final Bank BANK = BankBuilder.inProportion(500).build();

  private static final Map<ItemRef, Choice> KEYS =
      BANK.items().stream().collect(Collectors.toMap(Item::ref, Item::key));

  private Forms() {}

  /** A form of {@link #BANK}. */
  public static Form aForm(Exam exam, long seed) {
    return built(FormAssembler.coldStart(BANK), new FormRequest(exam, new Seed(seed), Map.of()));
  }

  public static Form built(FormAssembler assembler, FormRequest request) {
    return switch (assembler.assemble(request)) {
      case Assembly.Built(Form form) -> form;
      case Assembly.Impossible(String reason) -> throw new AssertionError(reason);
    };
  }

  public static Choice key(ItemRef ref) {
    return Optional.ofNullable(KEYS.get(ref)).orElseThrow();
  }

  /** A sheet with these answers by position, from 1; an empty letter leaves the item out. */
  public static Sheet sheet(List<String> letters) {
    return Sheet.of(
        IntStream.range(0, letters.size())
            .mapToObj(i -> new Sheet.Entry(i + 1, i + 1, AnswerEvent.Kind.ANSWER, letters.get(i)))
            .toList());
  }

  public static FormRequest request(Exam exam, long seed) {
    return new FormRequest(exam, new Seed(seed), Map.of());
  }

  public static Form formOf(Bank bank, Exam exam, long seed) {
    return built(FormAssembler.coldStart(bank), request(exam, seed));
  }

  public static String reason(Bank bank, FormRequest request) {
    return switch (FormAssembler.coldStart(bank).assemble(request)) {
      case Assembly.Built(Form form) -> throw new AssertionError("built " + form.items().size());
      case Assembly.Impossible(String reason) -> reason;
    };
  }

  public static Map<ContentDomain, Integer> counts(Form form, boolean scored) {
    Map<ContentDomain, Integer> counts = new EnumMap<>(ContentDomain.class);
    for (FormItem item : form.items()) {
      if (item.scored() == scored) {
        counts.merge(item.domain(), 1, Integer::sum);
      }
    }
    return counts;
  }

  public static Set<ItemId> ids(Form form) {
    return form.items().stream().map(place -> place.item().id()).collect(Collectors.toSet());
  }

  public static Bank without(Bank bank, Predicate<Item> gone) {
    return new Bank("thinned", bank.topics(), bank.items().stream().filter(gone.negate()).toList());
  }

  public static boolean isOf(Item item, ContentDomain domain, ItemStatus status) {
    return item.domain() == domain && item.status() == status;
  }
}
