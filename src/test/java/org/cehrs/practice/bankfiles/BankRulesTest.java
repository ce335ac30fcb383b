package org.cehrs.practice.bankfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Item;
import org.junit.jupiter.api.Test;

/** Banks of a hundred items that differ wholly from each other; some of them break a rule. */
class BankRulesTest {

  @Test
  void findsNothingInSoundItems() {
    assertThat(findings(100, BankRulesTest::sound)).isEmpty();
  }

  @Test
  void wantsKeysInEveryPlaceAlike() {
    assertThat(findings(100, n -> n < 6 ? sound(n).withKey(Choice.A) : sound(n)))
        .containsExactly("key-positions: key a in 29 of 100 (29.0 %)");
  }

  @Test
  void saysNothingOfSharesInASmallBank() {
    assertThat(findings(99, n -> sound(n).withKey(Choice.A))).isEmpty();
  }

  @Test
  void wantsTheKeySeldomLongest() {
    assertThat(findings(100, n -> n < 31 ? keyed(n, "Wednesday, about 09:00") : keyed(n, "Noon")))
        .contains("keys-seldom-longest: the key is the longest option in 31 of 100 (31.0 %)");
  }

  @Test
  void wantsTheKeySeldomShortest() {
    assertThat(findings(100, n -> n < 31 ? keyed(n, "Noon today") : keyed(n, "Monday at 14:00")))
        .containsExactly(
            "keys-seldom-shortest: the key is the shortest option in 31 of 100 (31.0 %)");
  }

  @Test
  void wantsKeysThatBeginWithDifferentVerbs() {
    assertThat(findings(100, n -> n < 13 ? keyed(n, "Verify at 09:0" + n % 10) : sound(n)))
        .containsExactly("keys-begin-differently: keys begin with verify in 13 of 100 (13.0 %)");
  }

  @Test
  void wantsStemsThatBeginDifferently() {
    assertThat(
            findings(100, n -> n < 3 ? asking(n, "At the front desk %s asks. Where?") : sound(n)))
        .containsExactly("stems-begin-differently: 3 stems begin with 'at the front desk'");
  }

  @Test
  void limitsWornOutQuestions() {
    assertThat(findings(100, n -> n < 16 ? asking(n, "%s? Which of the following") : sound(n)))
        .contains(
            "which-of-the-following: stems say 'which of the following' in 16 of 100 (16.0 %)");
    assertThat(findings(100, n -> n < 9 ? asking(n, "%s? What is that?") : sound(n)))
        .containsExactly("what-is: stems say 'what is' in 9 of 100 (9.0 %)");
  }

  @Test
  void limitsNegativeStems() {
    assertThat(findings(100, n -> n < 2 ? asking(n, "%s? Which does NOT fit?") : sound(n)))
        .containsExactly("few-negatives: stems are negative in 2 of 100 (2.0 %)");
  }

  @Test
  void wantsMostRatingsInTheUsualRange() {
    assertThat(findings(100, n -> sound(n).rated("first", n < 50 ? 0.95 : 0.75)))
        .containsExactly(
            "ratings-usual: ratings of first lie outside .55 to .90 in 50 of 100 (50.0 %)");
    assertThat(findings(100, n -> sound(n).rated("first", n < 49 ? 0.5 : 0.9))).isEmpty();
  }

  @Test
  void findsTheSameQuestionInNewClothes() {
    String wish = " wants a yearly physical next week. Which opening fits?";
    assertThat(findings(2, n -> sound(n).asking("A caller at clinic " + n + wish)))
        .containsExactly("no-duplicates: NCO-N1-000 and NCO-N1-001 ask the same");
  }

  @Test
  void findsTheSameSumInAnotherScene() {
    List<String> stems =
        List.of(
            "The charge is 300 and 220 are allowed. What remains?",
            "For a cast, 300 stand on the bill; a plan lets 220 pass. What does she owe?");
    assertThat(findings(2, n -> new AnItem().named("NCO-N1-00" + n).asking(stems.get(n))))
        .containsExactly("no-duplicates: NCO-N1-000 and NCO-N1-001 ask the same");
  }

  @Test
  void wantsSmallSets() {
    assertThat(findings(4, n -> sound(n).inSet("N1-S1")))
        .containsExactly("sets-are-small: set N1-S1 has 4 members, at most 3");
  }

  private static AnItem sound(int n) {
    return asking(n, "%s? Which opening fits?");
  }

  /** An item with a stem that shares no run of three words with another number's. */
  private static AnItem asking(int n, String frame) {
    String scene = "Caller%1$d wants%1$d visit%1$d on day%1$d".formatted(n);
    return new AnItem()
        .named("NCO-N1-%03d".formatted(n))
        .withKey(List.of(Choice.values()).get(n % 4))
        .asking(frame.formatted(scene));
  }

  private static AnItem keyed(int n, String key) {
    String other = "Monday at 10:2";
    return sound(n)
        .offering(
            n % 4 == 0 ? key : other + 0,
            n % 4 == 1 ? key : other + 1,
            n % 4 == 2 ? key : other + 2,
            n % 4 == 3 ? key : other + 3);
  }

  private static List<String> findings(int count, IntFunction<AnItem> items) {
    List<Item> all = IntStream.range(0, count).mapToObj(items).map(AnItem::item).toList();
    return BankLint.findings(new Bank("", List.of(), all)).stream()
        .map(finding -> finding.rule() + ": " + finding.text())
        .toList();
  }
}
