package org.cehrs.practice.exam.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.BankBuilder;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.BankHealth.DomainStock;
import org.cehrs.practice.exam.form.BankHealth.ExamHealth;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.junit.jupiter.api.Test;

class BankHealthTest {

  private static BankHealth health(Bank bank) {
    return BankHealth.of(bank, Blueprint.CEHRS, ColdStart.difficulties(bank));
  }

  private static ExamHealth of(BankHealth health, Exam exam) {
    return health.exams().stream().filter(e -> e.exam().equals(exam)).findFirst().orElseThrow();
  }

  @Test
  void promisesFullExamsWithoutRepeatFromALargeBank() {
    BankHealth health = health(BankBuilder.inProportion(1000).build());

    assertThat(health.exams()).allMatch(ExamHealth::canBeBuilt);
    assertThat(of(health, Exam.Whole.FULL).attemptsWithoutRepeat()).isBetween(6, 8);
    assertThat(of(health, new Exam.DomainQuiz(ContentDomain.REP)).attemptsWithoutRepeat())
        .isBetween(2, 4);
  }

  @Test
  void promisesOneAttemptFromASmallBankAndNamesTheQuizzesItLacks() {
    BankHealth health = health(BankBuilder.inProportion(160).build());

    assertThat(of(health, Exam.Whole.FULL))
        .isEqualTo(new ExamHealth(Exam.Whole.FULL, Optional.empty(), 1));
    assertThat(of(health, new Exam.DomainQuiz(ContentDomain.REP)).problem())
        .contains(
            "Cannot build a 20-item exam: Reporting needs 20 operational items, 13 are eligible"
                + " (7 short; excluded: 3 pretest)");
    assertThat(of(health, new Exam.DomainQuiz(ContentDomain.REP)).attemptsWithoutRepeat()).isZero();
    assertThat(of(health, new Exam.DomainQuiz(ContentDomain.REP)).canBeBuilt()).isFalse();
  }

  @Test
  void neverPromisesMoreThanTwentyAttempts() {
    BankHealth health = health(BankBuilder.inProportion(3000).build());

    assertThat(of(health, new Exam.DomainQuiz(ContentDomain.CO)).attemptsWithoutRepeat())
        .isEqualTo(20);
  }

  @Test
  void countsWhatEveryDomainHolds() {
    BankBuilder builder = BankBuilder.inProportion(160);
    var reporting =
        builder.items().stream().filter(item -> item.domain() == ContentDomain.REP).toList();
    // The first is everybody's enemy, so all but it can stand together.
    builder.enemies(
        reporting.get(0).id(), reporting.get(1).id(), reporting.get(2).id(), reporting.get(3).id());

    assertThat(health(builder.build()).domains())
        .containsExactly(
            new DomainStock(ContentDomain.NCO, 36, 36, 9),
            new DomainStock(ContentDomain.CO, 41, 41, 10),
            new DomainStock(ContentDomain.RCF, 20, 20, 4),
            new DomainStock(ContentDomain.RC, 20, 20, 4),
            new DomainStock(ContentDomain.REP, 13, 12, 3));
  }
}
