package org.cehrs.practice.exam.form;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;

/** Forms and answer sheets for tests. */
public final class Forms {

  public static final Bank BANK = BankBuilder.inProportion(500).build();

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
    return BANK.items().stream()
        .filter(item -> item.ref().equals(ref))
        .map(Item::key)
        .findFirst()
        .orElseThrow();
  }

  /** A sheet with these answers by position, from 1; an empty letter leaves the item out. */
  public static Sheet sheet(List<String> letters) {
    return Sheet.of(
        IntStream.range(0, letters.size())
            .mapToObj(i ->
                new Sheet.Entry(
                    i + 1,
                    i + 1,
                    org.cehrs.practice.exam.attempt.AnswerEvent.Kind.ANSWER,
                    letters.get(i)))
            .toList());
  }
}
