package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewLogTest {

  private static final String AGREED = "NCO-N1-001,1,reader 1,2026-11-20,blind,c,sure,,,,,agreed";
  private static final String DIFFERS =
      "NCO-N1-002,1,reader 1,2026-11-20,blind,a,unsure,b,two keys,mended,2,differs";

  @TempDir Path folder;

  @Test
  void readsNothingWhereNothingWasReviewed() {
    assertThat(ReviewLog.read(BankFiles.sample(), BankFiles.TODAY).reviews()).isEmpty();
  }

  @Test
  void countsTheFirstAnswersAsTheyWere() throws IOException {
    ReviewLog log =
        log(
            AGREED,
            DIFFERS,
            "NCO-N1-002,2,reader 2,2026-11-21,blind,b,sure,,,,,agreed",
            "REP-P2-001,1,reader 1,2026-11-20,facts,,,,,,,true",
            "REP-P2-001,1,reader 3,2026-11-21,blind,d,sure,,outdated,dropped,,differs");
    assertThat(Agreement.of(log))
        .isEqualTo(
            new Agreement(
                Map.of(ContentDomain.NCO, new Share(1, 2), ContentDomain.REP, new Share(0, 1)),
                Map.of("N1", new Share(1, 2), "P2", new Share(0, 1)),
                1,
                1));
    assertThat(Agreement.of(log).total()).isEqualTo(new Share(1, 3));
  }

  @Test
  void refusesAnItemThatItsLastReaderDisputes() throws IOException {
    assertThat(findings(log(AGREED, DIFFERS)))
        .contains("NCO-N1-002: last-blind-reading-agrees: last blind reading differs");
    String mended = "NCO-N1-002,2,reader 2,2026-11-21,blind,b,sure,,,,,agreed";
    assertThat(findings(log(AGREED, DIFFERS, mended)))
        .noneMatch(finding -> finding.contains("last-blind-reading-agrees"));
  }

  @Test
  void readsTheDaysInOrderWhateverTheFilesAreNamed() throws IOException {
    String mended = "NCO-N1-002,2,reader 2,2026-11-21,blind,b,sure,,,,,agreed";
    BankFiles files =
        BankFiles.copyTo(folder)
            .with("review/a.csv", ReviewRow.HEADER + "\n" + mended)
            .with("review/b.csv", ReviewRow.HEADER + "\n" + DIFFERS);
    ReviewLog log = ReviewLog.read(files.bank(), BankFiles.TODAY);
    assertThat(log.lastBlind()).extracting(Review::agreed).containsExactly(true);
  }

  @Test
  void refusesAnOutcomeThatContradictsTheKey() throws IOException {
    assertThat(findings(log("NCO-N1-001,1,reader 1,2026-11-20,blind,d,sure,,,,,agreed")))
        .containsExactly("NCO-N1-001: outcome-is-recorded: outcome contradicts answer and key");
  }

  @Test
  void asksToLookAtATopicInWhichReadersOftenDiffer() throws IOException {
    assertThat(findings(log(AGREED, DIFFERS)))
        .contains("bank: first-agreement: topic N1: first readers agreed in 1 of 2 (50.0 %)");
  }

  @Test
  void refusesAFileWithoutItsHeader() throws IOException {
    BankFolder bank = BankFiles.copyTo(folder).with("review/r.csv", AGREED).bank();
    assertThat(BankFiles.faults(() -> ReviewLog.read(bank, BankFiles.TODAY)))
        .containsExactly("r.csv:1: must begin with the header " + ReviewRow.HEADER);
  }

  @ParameterizedTest
  @MethodSource
  void namesWhatIsWrongInALine(String line, String fault) throws IOException {
    String text = ReviewRow.HEADER + "\n" + AGREED + "\n" + line + "\n";
    BankFolder bank = BankFiles.copyTo(folder).with("review/r.csv", text).bank();
    assertThat(BankFiles.faults(() -> ReviewLog.read(bank, BankFiles.TODAY)))
        .containsExactly("r.csv:3: " + fault);
  }

  static Stream<Arguments> namesWhatIsWrongInALine() {
    return Stream.of(
        arguments("NCO-N1-001,1,reader 1", "has 3 fields, needs 12"),
        arguments(AGREED.replace("sure", "sure, more"), "has 13 fields, needs 12"),
        arguments("", "has 1 fields, needs 12"),
        changed("NCO-N1-001", "N1-001", "item must be an item's id, is 'N1-001'"),
        changed(",1,", ",0,", "version must be a whole number from 1 on, is '0'"),
        changed("reader 1", "", "reader must be a text without quotes, is ''"),
        changed("reader 1", "\"x\"", "reader must be a text without quotes, is '\"x\"'"),
        changed("2026-11-20", "20 Nov", "date must be a day such as 2026-11-22, is '20 Nov'"),
        changed("2026-11-20", "2026-11-23", "date 2026-11-23 lies after today, 2026-11-22"),
        changed("blind", "full", "kind must be blind, facts or cues, is 'full'"),
        changed(",c,", ",,", "answer must be a, b, c or d, is ''"),
        changed(",c,", ",e,", "answer must be a, b, c or d, is 'e'"),
        changed("sure", "very", "confidence must be sure or unsure, is 'very'"),
        changed("agreed", "right", "outcome must be agreed or differs, is 'right'"),
        changed(",,agreed", ",2,agreed", "action mended and new_version go together"),
        changed(",,,agreed", ",mended,,agreed", "action mended and new_version go together"),
        changed(
            ",,,agreed",
            ",moved,,agreed",
            "action must be none, kept, mended or dropped, is 'moved'"));
  }

  private static Arguments changed(String from, String to, String fault) {
    return arguments(AGREED.replace(from, to), fault);
  }

  private ReviewLog log(String... lines) throws IOException {
    String text = ReviewRow.HEADER + "\n" + String.join("\n", lines) + "\n";
    Path bank = Files.createTempDirectory(folder, "bank");
    return ReviewLog.read(
        BankFiles.copyTo(bank).with("review/r.csv", text).bank(), BankFiles.TODAY);
  }

  /** What the readers' answers say about two items with the keys c and b. */
  private static List<String> findings(ReviewLog log) {
    Bank bank =
        new Bank(
            "",
            List.of(),
            List.of(
                new AnItem().named("NCO-N1-001").item(),
                new AnItem().named("NCO-N1-002").inVersion(2).withKey(Choice.B).item()));
    return new ReviewRules(log, bank.items()).findings().map(Finding::toString).toList();
  }
}
