package org.cehrs.practice.exam.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.bank.ItemStatus;

/**
 * What a bank is good for, told before any student starts.
 *
 * @param exams one line for each exam there is
 * @param domains what each domain holds
 */
public record BankHealth(List<ExamHealth> exams, List<DomainStock> domains) {

  /** Nobody sits an exam more often than this without knowing the bank anyway. */
  static final int MOST_ATTEMPTS = 20;

  // Chance decides which items leave first; the worst of several candidates is told.
  private static final int CANDIDATES = 5;

  /**
   * What one exam can expect.
   *
   * @param problem why no form can be built; empty where one can
   * @param attemptsWithoutRepeat forms that one candidate gets before an item comes a second time,
   *     at most 20; 0 where none can be built
   */
  public record ExamHealth(Exam exam, Optional<String> problem, int attemptsWithoutRepeat) {

    public boolean canBeBuilt() {
      return problem.isEmpty();
    }
  }

  /**
   * A domain's items.
   *
   * @param together operational items that may meet on one form
   */
  public record DomainStock(ContentDomain domain, int operational, int together, int pretest) {}

  public BankHealth {
    exams = List.copyOf(exams);
    domains = List.copyOf(domains);
  }

  /** Builds every exam for some invented candidates until items repeat. */
  public static BankHealth of(Bank bank, Blueprint blueprint, Map<ItemRef, Double> difficulties) {
    FormAssembler assembler = new FormAssembler(bank, blueprint, difficulties);
    Shortage stock = assembler.stock();
    return new BankHealth(
        Exam.all().stream().map(exam -> exam(exam, assembler)).toList(),
        List.of(ContentDomain.values()).stream()
            .map(domain -> stock(domain, bank, stock))
            .toList());
  }

  private static DomainStock stock(ContentDomain domain, Bank bank, Shortage stock) {
    return new DomainStock(
        domain,
        count(bank, domain, ItemStatus.OPERATIONAL),
        stock.together(domain),
        count(bank, domain, ItemStatus.PRETEST));
  }

  private static int count(Bank bank, ContentDomain domain, ItemStatus status) {
    return (int) bank.withStatus(status).stream().filter(item -> item.domain() == domain).count();
  }

  private static ExamHealth exam(Exam exam, FormAssembler assembler) {
    FormRequest first = new FormRequest(exam, new Seed(0), Map.of());
    return switch (assembler.assemble(first)) {
      case Assembly.Impossible(String reason) -> new ExamHealth(exam, Optional.of(reason), 0);
      case Assembly.Built built ->
          new ExamHealth(
              exam,
              Optional.empty(),
              IntStream.range(0, CANDIDATES)
                  .map(seed -> fresh(exam, assembler, seed))
                  .min()
                  .orElse(0));
    };
  }

  /** How many forms one candidate gets without meeting an item again. */
  private static int fresh(Exam exam, FormAssembler assembler, int candidate) {
    Map<ItemId, Integer> seen = new HashMap<>();
    SplitMix64 seeds = new SplitMix64(candidate);
    for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
      FormRequest request = new FormRequest(exam, new Seed(seeds.nextLong()), seen);
      if (!(assembler.assemble(request) instanceof Assembly.Built(Form form))
          || form.items().stream().anyMatch(item -> seen.containsKey(item.item().id()))) {
        return attempts;
      }
      form.items().forEach(item -> seen.put(item.item().id(), 1));
    }
    return MOST_ATTEMPTS;
  }
}
