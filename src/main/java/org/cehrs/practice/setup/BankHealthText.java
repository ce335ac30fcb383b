package org.cehrs.practice.setup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cehrs.practice.bankfiles.BankFolder;
import org.cehrs.practice.bankfiles.BankReader;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.BankHealth;
import org.cehrs.practice.exam.form.Blueprint;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.scoring.ColdStart;

/** The answer to {@code bank-health}. */
final class BankHealthText {

  private static final int FORMS = 4;

  private final StringBuilder text = new StringBuilder();

  private BankHealthText() {}

  static String of(LocalDate today) {
    Bank bank = BankReader.read(BankFolder.packed(), today);
    BankHealthText answer = new BankHealthText();
    answer.tell(BankHealth.of(bank, Blueprint.CEHRS, ColdStart.difficulties(bank)));
    answer.buildForms(FormAssembler.coldStart(bank));
    return answer.text.toString();
  }

  private void tell(BankHealth health) {
    line("Exams: attempts without a repeated item (20 at most)");
    health
        .exams()
        .forEach(exam ->
            line(
                "  %-12s %s",
                exam.exam().code(),
                exam.problem().orElseGet(() -> String.valueOf(exam.attemptsWithoutRepeat()))));
    line("Domains: operational, of them on one form at most, pretest");
    health
        .domains()
        .forEach(stock ->
            line(
                "  %-4s %4d %4d %4d",
                stock.domain(), stock.operational(), stock.together(), stock.pretest()));
  }

  /** Four sittings of one candidate, seeds 1 to 4. */
  private void buildForms(FormAssembler assembler) {
    line("Full forms of one candidate, one after the other");
    Map<ItemId, Integer> seen = new HashMap<>();
    for (int number = 1; number <= FORMS; number++) {
      FormRequest request = new FormRequest(Exam.Whole.FULL, new Seed(number), seen);
      switch (assembler.assemble(request)) {
        case Assembly.Impossible(String reason) -> line("  form %d: %s", number, reason);
        case Assembly.Built(Form form) -> tell(number, form, seen);
      }
    }
  }

  private void tell(int number, Form form, Map<ItemId, Integer> seen) {
    long repeated =
        form.items().stream().filter(item -> seen.containsKey(item.item().id())).count();
    line("  form %d: %d items, %d of them seen before", number, form.items().size(), repeated);
    form.audit().forEach(entry -> line("    %s", entry));
    form.items().stream()
        .map(FormItem::item)
        .forEach(item -> seen.merge(item.id(), 1, Integer::sum));
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }
}
