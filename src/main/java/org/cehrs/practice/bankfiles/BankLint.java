package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemStatus;

/** The writing rules, applied to every item that is not retired. */
public final class BankLint {

  private static final List<ItemRule> ITEM_RULES =
      List.of(
          ItemRule.fault("stem-asks", StemRules::endsInAQuestion),
          ItemRule.fault("stem-is-short", StemRules::isShort),
          ItemRule.fault("sentences-are-short", StemRules::hasShortSentences),
          ItemRule.fault("negative-is-marked", StemRules::marksItsNegative),
          ItemRule.fault("nothing-stale", StemRules::isNotStale),
          ItemRule.look("nothing-ages", StemRules::doesNotAge),
          ItemRule.fault("options-of-like-length", OptionRules::areOfLikeLength),
          ItemRule.fault("options-stand-for-themselves", OptionRules::standForThemselves),
          ItemRule.fault("options-differ", OptionRules::differ),
          ItemRule.fault("key-does-not-echo", OptionRules::doNotEchoTheStem),
          ItemRule.fault("absolutes-mark-nothing", OptionRules::keepAbsolutesEven),
          ItemRule.fault("rationales-teach", RationaleRules::teach),
          ItemRule.fault("rationales-name-no-option", RationaleRules::nameNoOption),
          ItemRule.fault("totals-add", ExhibitRules::totalsAdd));

  private static final List<BankRule> BANK_RULES =
      List.of(
          BankRule.always("no-duplicates", Duplicates::areAbsent),
          BankRule.always("sets-are-small", SetRules::areSmall),
          BankRule.ofMany("key-positions", KeyRules::areSpreadOverPositions),
          BankRule.ofMany("keys-seldom-longest", KeyRules::areSeldomLongest),
          BankRule.ofMany("keys-seldom-shortest", KeyRules::areSeldomShortest),
          BankRule.ofMany("keys-begin-differently", KeyRules::beginDifferently),
          BankRule.ofMany("stems-begin-differently", WordingRules::beginDifferently),
          BankRule.ofMany("which-of-the-following", WordingRules::seldomSayWhichOfTheFollowing),
          BankRule.ofMany("what-is", WordingRules::seldomSayWhatIs),
          BankRule.ofMany("few-negatives", WordingRules::areSeldomNegative),
          BankRule.ofMany("ratings-usual", RatingRules::areMostlyUsual));

  private BankLint() {}

  /** What the rules found in the items alone, those of single items first. */
  public static List<Finding> findings(Bank bank) {
    List<Item> items = living(bank);
    return Stream.concat(
            items.stream()
                .flatMap(item -> ITEM_RULES.stream().flatMap(rule -> rule.findings(item))),
            BANK_RULES.stream().flatMap(rule -> rule.findings(items)))
        .toList();
  }

  /**
   * The same for the bank of a folder, and what its readers' answers say about the items.
   *
   * @throws BankFaults where the bank or its review files cannot be read
   */
  public static List<Finding> findings(BankFolder folder, LocalDate today) {
    return findings(BankReader.read(folder, today), ReviewLog.read(folder, today));
  }

  static List<Finding> findings(Bank bank, ReviewLog log) {
    Stream<Finding> readers = new ReviewRules(log, living(bank)).findings();
    return Stream.concat(findings(bank).stream(), readers).toList();
  }

  /** Retired items are kept for those who saw them, and no longer held to the rules. */
  static List<Item> living(Bank bank) {
    return bank.items().stream().filter(item -> item.status() != ItemStatus.RETIRED).toList();
  }
}
