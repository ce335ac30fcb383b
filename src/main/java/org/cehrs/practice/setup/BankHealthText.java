package org.cehrs.practice.setup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.scoring.ColdStart;

/** The answer to {@code bank-health}. */
final class BankHealthText {

  private static final int FORMS = 4;
  private static final int CANDIDATES = 10;

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

  /** Four sittings of the first candidate, of a few, who meets no item twice in them. */
  private void buildForms(FormAssembler assembler) {
    for (int candidate = 1; candidate <= CANDIDATES; candidate++) {
      List<Form> forms = forms(assembler, candidate);
      if (forms.size() == FORMS) {
        line("Full forms of candidate %d, one after the other, no item twice", candidate);
        forms.forEach(this::tell);
        return;
      }
    }
    line("No candidate of %d got %d full forms without a repeated item", CANDIDATES, FORMS);
  }

  /** A candidate's full forms, as far as no item comes twice. */
  private static List<Form> forms(FormAssembler assembler, int candidate) {
    List<Form> forms = new ArrayList<>();
    Map<ItemId, Integer> seen = new HashMap<>();
    for (int number = 1; number <= FORMS; number++) {
      Seed seed = new Seed(100L * candidate + number);
      if (!(assembler.assemble(new FormRequest(Exam.Whole.FULL, seed, seen))
              instanceof Assembly.Built(Form form))
          || form.items().stream().anyMatch(item -> seen.containsKey(item.item().id()))) {
        return forms;
      }
      forms.add(form);
      form.items().forEach(item -> seen.put(item.item().id(), 1));
    }
    return forms;
  }

  private void tell(Form form) {
    line("  seed %d: %d items", form.seed().value(), form.items().size());
    form.audit().forEach(entry -> line("    %s", entry));
  }

  private void line(String format, Object... values) {
    text.append(format.formatted(values)).append('\n');
  }
}
