package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Exhibit;
import org.junit.jupiter.api.Test;

class ItemRulesTest {

  @Test
  void findsNothingInASoundItem() {
    assertThat(findings(new AnItem())).isEmpty();
  }

  @Test
  void wantsAQuestion() {
    assertThat(findings(new AnItem().asking("Offer the caller an opening.")))
        .containsExactly("stem-asks: stem does not end in a question mark");
  }

  @Test
  void wantsAShortStem() {
    String sentence = "She waits in the hall with two bags and a coat today. ";
    assertThat(findings(new AnItem().asking(sentence.repeat(9) + "Which slot fits?")))
        .containsExactly("stem-is-short: stem has 111 words, at most 110");
  }

  @Test
  void wantsShortSentences() {
    String sentence = "Which opening fits" + " and fits".repeat(11) + "?";
    assertThat(findings(new AnItem().asking(sentence)))
        .singleElement()
        .asString()
        .startsWith("sentences-are-short: sentence of 25 words: Which opening fits and");
  }

  @Test
  void wantsANegativeInCapitals() {
    assertThat(findings(new AnItem().asking("She calls. Which slot does not fit?")))
        .containsExactly("negative-is-marked: a negative in the question is not in capitals");
    assertThat(findings(new AnItem().asking("She calls. Which slot does NOT fit?"))).isEmpty();
    assertThat(findings(new AnItem().asking("She does not drive. Which slot fits?"))).isEmpty();
  }

  @Test
  void refusesOutdatedWords() {
    assertThat(findings(new AnItem().asking("Which ICD-9 code fits?")))
        .containsExactly("nothing-stale: outdated: ICD-9");
    assertThat(findings(new AnItem().asking("What do Stage 2 rules ask?")))
        .containsExactly("nothing-stale: outdated: Stage 2");
  }

  @Test
  void asksToLookAtWordsThatAge() {
    assertThat(BankLint.findings(bank(new AnItem().asking("What does the new rule ask?"))))
        .containsExactly(
            new Finding(
                Finding.Weight.LOOK,
                "nothing-ages",
                Optional.of(new AnItem().item().id()),
                "will age, say the date instead: new rule"));
    assertThat(findings(new AnItem().asking("What does a new patient sign?"))).isEmpty();
  }

  @Test
  void wantsOptionsOfLikeLength() {
    AnItem uneven =
        new AnItem().offering("Call her", "Send it", "Call her and offer a visit", "Wait");
    assertThat(findings(uneven))
        .containsExactly("options-of-like-length: options have 1 to 6 words");
    assertThat(findings(new AnItem().offering("Call", "Send it now", "Wait and see it", "Stop")))
        .isEmpty();
  }

  @Test
  void refusesOptionsThatPointAtOthers() {
    assertThat(findings(new AnItem().offering("Monday", "Tuesday", "Friday", "All of the above")))
        .containsExactly(
            "options-stand-for-themselves: forbidden option: All of the above",
            "absolutes-mark-nothing: absolute words in distractors alone: all");
    assertThat(findings(new AnItem().offering("Monday", "Tuesday", "Friday", "A and C")))
        .containsExactly("options-stand-for-themselves: forbidden option: A and C");
  }

  @Test
  void refusesOptionsThatSayTheSame() {
    assertThat(findings(new AnItem().offering("Call back", "Send it", "Wait", "call back.")))
        .containsExactly("options-differ: two options say the same: call back.");
    assertThat(findings(new AnItem().offering("Plan, then A", "A, then plan", "Wait", "Go")))
        .isEmpty();
  }

  @Test
  void refusesAWordOfTheStemInTheKeyAlone() {
    AnItem echo =
        new AnItem()
            .asking("The drugs were scanned. What comes next?")
            .offering("A phone call", "A signed form", "A scanning log", "A faxed page");
    assertThat(findings(echo))
        .containsExactly("key-does-not-echo: words of the stem in the key alone: scann");
    assertThat(findings(echo.withKey(Choice.A))).isEmpty();
  }

  @Test
  void allowsAWordOfTheStemThatADistractorSharesWithTheKey() {
    AnItem even =
        new AnItem()
            .asking("The drugs were scanned. What comes next?")
            .offering("A phone call", "A signed form", "A scanning log", "A scanned page");
    assertThat(findings(even)).isEmpty();
  }

  @Test
  void refusesAbsolutesInDistractorsAlone() {
    AnItem item = new AnItem().offering("Only once", "On Monday", "On Friday", "Every day");
    assertThat(findings(item))
        .containsExactly(
            "absolutes-mark-nothing: absolute words in distractors alone: every, only");
    assertThat(findings(item.withKey(Choice.A))).isEmpty();
  }

  @Test
  void wantsRationalesThatTeach() {
    assertThat(findings(new AnItem().explainedBy("Too short.")))
        .hasSize(4)
        .contains("rationales-teach: rationale a has 2 words");
    assertThat(findings(new AnItem().explainedBy("word ".repeat(66))))
        .contains("rationales-teach: rationale d has 66 words");
  }

  @Test
  void refusesRationalesThatNameAnOption() {
    String rationale = "Tempts because it is free; option B would run into the next one.";
    assertThat(findings(new AnItem().explainedBy(rationale)))
        .contains("rationales-name-no-option: rationale a speaks of an option");
  }

  @Test
  void recomputesTotals() {
    assertThat(findings(new AnItem().showing(table("1,050.00", "75 %"))))
        .containsExactly("totals-add: column Paid does not add up");
    assertThat(findings(new AnItem().showing(table("1,030.50", "75 %")))).isEmpty();
  }

  @Test
  void leavesRetiredItemsAlone() {
    assertThat(findings(new AnItem().asking("No question").retired())).isEmpty();
  }

  private static Exhibit table(String total, String rate) {
    List<List<String>> rows =
        List.of(
            List.of("North", "1,000.00", "80 %"),
            List.of("South", "30.50", "70 %"),
            List.of("Total", total, rate));
    return new Exhibit(
        "N1-X1",
        "Payments",
        Optional.empty(),
        new Exhibit.Table(List.of("Site", "Paid", "Rate"), rows));
  }

  private static List<String> findings(AnItem item) {
    return BankLint.findings(bank(item)).stream()
        .map(finding -> finding.rule() + ": " + finding.text())
        .toList();
  }

  private static Bank bank(AnItem item) {
    return new Bank("", List.of(), List.of(item.item()));
  }
}
