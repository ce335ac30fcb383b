package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.exam.bank.BankBuilder.inProportion;
import static org.cehrs.practice.exam.bank.ContentDomain.CO;
import static org.cehrs.practice.exam.bank.ContentDomain.NCO;
import static org.cehrs.practice.exam.bank.ContentDomain.RC;
import static org.cehrs.practice.exam.bank.ContentDomain.RCF;
import static org.cehrs.practice.exam.bank.ContentDomain.REP;

import java.util.EnumMap;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.junit.jupiter.api.Test;

class FormAssemblerTest {

  private static final Bank SMALL = inProportion(160).build();
  private static final Bank MIDDLING = inProportion(500).build();

  private static Form built(Bank bank, Exam exam, long seed) {
    FormRequest request = new FormRequest(exam, new Seed(seed), Map.of());
    return switch (FormAssembler.coldStart(bank).assemble(request)) {
      case Assembly.Built(Form form) -> form;
      case Assembly.Impossible(String reason) -> throw new AssertionError(reason);
    };
  }

  private static Map<ContentDomain, Integer> counts(Form form, boolean scored) {
    Map<ContentDomain, Integer> counts = new EnumMap<>(ContentDomain.class);
    for (FormItem item : form.items()) {
      if (item.scored() == scored) {
        counts.merge(item.domain(), 1, Integer::sum);
      }
    }
    return counts;
  }

  @Test
  void buildsAFullExamFromOneHundredAndSixtyItems() {
    Form form = built(SMALL, Exam.Whole.FULL, 42);

    assertThat(counts(form, true)).isEqualTo(Map.of(NCO, 28, CO, 32, RCF, 15, RC, 15, REP, 10));
    assertThat(counts(form, false)).isEqualTo(Map.of(NCO, 7, CO, 8, RCF, 4, RC, 4, REP, 2));
  }

  @Test
  void buildsEveryWholeExamFromOneHundredAndSixtyItems() {
    for (Exam exam : Exam.Whole.values()) {
      for (int seed = 0; seed < 50; seed++) {
        assertThat(built(SMALL, exam, seed).items()).hasSize(exam.totalItems());
      }
    }
  }

  @Test
  void buildsTheQuizOfADomain() {
    Form form = built(MIDDLING, new Exam.DomainQuiz(REP), 1);

    assertThat(counts(form, true)).isEqualTo(Map.of(REP, 20));
    assertThat(counts(form, false)).isEmpty();
  }

  @Test
  void numbersThePlacesFromOne() {
    assertThat(built(MIDDLING, Exam.Whole.HALF, 1).items())
        .extracting(FormItem::position)
        .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(1, 62).boxed().toList());
  }

  @Test
  void saysWhatABankLacks() {
    Bank bank = inProportion(500).build();
    Bank thin =
        new Bank(
            "thin",
            bank.topics(),
            bank.items().stream()
                .filter(item -> item.domain() != RC || item.status() != ItemStatus.OPERATIONAL)
                .toList());

    assertThat(
            FormAssembler.coldStart(thin)
                .assemble(new FormRequest(Exam.Whole.FULL, new Seed(1), Map.of())))
        .isEqualTo(
            new Assembly.Impossible(
                "Cannot build a 100-item exam: Regulatory Compliance needs 15 operational items,"
                    + " 0 are eligible (15 short; excluded: 15 pretest)"));
  }
}
