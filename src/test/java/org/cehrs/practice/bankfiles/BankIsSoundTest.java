package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The project's own bank: a test for files, not for code. */
class BankIsSoundTest {

  private static final BankFolder BANK = BankFolder.at(Path.of("db", "bank"));

  @Test
  void keepsTheWritingRules() {
    assertThat(BankLint.findings(BANK, newestDay()))
        .filteredOn(finding -> finding.weight() == Finding.Weight.FAULT)
        .isEmpty();
  }

  @Test
  void isToldByTheReport() {
    String report = BankReport.text(BANK, newestDay());
    System.out.println(report);
    assertThat(report).contains("\nRules broken\nFindings                                     0\n");
  }

  /** The newest day anywhere on earth: no date lies in the future because of a time zone. */
  private static LocalDate newestDay() {
    return LocalDate.now(ZoneOffset.ofHours(14));
  }
}
