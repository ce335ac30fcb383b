package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankReportTest {

  @TempDir Path folder;

  @Test
  void printsTheFiguresOfABank() {
    assertThat(report(BankFiles.sample()))
        .contains("Items (retired ones aside)                   5\n")
        .contains("  recall                                     2 of 5 (40.0 %)\n")
        .contains("\nREP Reporting: 3\n  P2 Operations reports                      3 of 14\n")
        .contains("\nCO Clinical Operations: 0\n")
        .contains("  in place b                                 3 of 5 (60.0 %)\n")
        .contains("  first (person)                             A coding instructor\n")
        .contains("  first                                      mean 0.675, SD 0.106, 0.60 to 0.75")
        .contains("  references verified                        1 of 5 (20.0 %)\n")
        .contains("  references unverified                      4\n")
        .contains("  exhibits                                   2, sets 1\n")
        .contains("  watch state                                1\n")
        .contains("  agreed                                     not read yet\n");
  }

  @Test
  void printsWhatTheReadersAnswered() throws IOException {
    String reading = "NCO-N1-001,2,reader 1,2026-11-20,blind,d,sure,,,,,differs\n";
    String first = "REP-P2-003,1,reader 1,2026-11-20,blind,b,sure,,,,,agreed\n";
    BankFolder bank =
        BankFiles.copyTo(folder)
            .with("review/r.csv", ReviewRow.HEADER + "\n" + reading + first)
            .bank();
    assertThat(report(bank))
        .contains("  agreed                                     1 of 1 (100.0 %)\n")
        .contains("  agreed REP                                 1 of 1 (100.0 %)\n")
        .contains("\nRules broken\n")
        .contains("  NCO-N1-001: last-blind-reading-agrees: last blind reading differs\n");
  }

  private static String report(BankFolder folder) {
    return BankReport.text(folder, BankFiles.TODAY);
  }
}
