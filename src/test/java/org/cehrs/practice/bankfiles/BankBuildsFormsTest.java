package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.BankHealth;
import org.cehrs.practice.exam.form.Blueprint;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.scoring.ColdStart;
import org.junit.jupiter.api.Test;

/** The bank of this repository is large and even enough for every exam. */
class BankBuildsFormsTest {

  private final Bank bank =
      BankReader.read(BankFolder.at(Path.of("db/bank")), LocalDate.of(9999, 1, 1));

  @Test
  void forEveryExamAndForThreeFullExamsWithoutARepeat() {
    BankHealth health = BankHealth.of(bank, Blueprint.CEHRS, ColdStart.difficulties(bank));

    assertThat(health.exams())
        .allMatch(BankHealth.ExamHealth::canBeBuilt)
        .filteredOn(exam -> exam.exam() == Exam.Whole.FULL)
        .allMatch(exam -> exam.attemptsWithoutRepeat() >= 3);
  }

  @Test
  void withoutGivingUpAnyRule() {
    FormAssembler assembler = FormAssembler.coldStart(bank);
    for (Exam exam : Exam.all()) {
      for (int seed = 0; seed < 100; seed++) {
        Assembly built = assembler.assemble(new FormRequest(exam, new Seed(seed), Map.of()));
        assertThat(((Assembly.Built) built).form().audit())
            .anyMatch(line -> line.matches("draw \\d+ with window 0.25"))
            .noneMatch(line -> line.contains("places filled"));
      }
    }
  }
}
