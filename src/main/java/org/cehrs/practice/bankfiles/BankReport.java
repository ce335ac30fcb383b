package org.cehrs.practice.bankfiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cehrs.practice.exam.bank.Bank;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.Topic;

/**
 * The bank's figures and the linter's findings as plain text, for the command {@code bank-report}.
 */
public final class BankReport {

  private final List<String> lines = new ArrayList<>();

  private BankReport() {}

  /**
   * The whole report.
   *
   * @throws BankFaults where the bank or its review files cannot be read
   */
  public static String text(BankFolder folder, LocalDate today) {
    Bank bank = BankReader.read(folder, today);
    ReviewLog log = ReviewLog.read(folder, today);
    LintFigures figures = LintFigures.of(bank, log);
    BankReport report = new BankReport();
    report.counts(bank, figures);
    report.keys(figures);
    report.ratings(figures, BankReader.raters(folder, today));
    report.texts(figures);
    report.agreement(figures);
    report.findings(BankLint.findings(bank, log));
    return String.join("\n", report.lines) + "\n";
  }

  private void counts(Bank bank, LintFigures figures) {
    title("Items");
    line("Items (retired ones aside)", figures.items());
    line("Snapshot", bank.snapshot());
    figures.byStatus().forEach((status, count) -> line("  " + small(status), count));
    figures.byLevel().forEach((level, share) -> line("  " + small(level), share));
    for (ContentDomain domain : ContentDomain.values()) {
      title(domain + " " + domain.title() + ": " + figures.byDomain().getOrDefault(domain, 0));
      bank.topics().stream()
          .filter(topic -> topic.domain() == domain)
          .forEach(topic -> line("  " + topic.code() + " " + topic.title(), of(topic, figures)));
    }
  }

  private static String of(Topic topic, LintFigures figures) {
    return figures.byTopic().getOrDefault(topic.code(), 0) + " of " + topic.weight();
  }

  private void keys(LintFigures figures) {
    title("Keys");
    figures.keyPosition().forEach((key, share) -> line("  in place " + key.letter(), share));
    line("  longest option", figures.longestKey());
    line("  shortest option", figures.shortestKey());
  }

  private void ratings(LintFigures figures, List<Rater> raters) {
    title("Difficulty: authors' estimates, no expert panel");
    for (Rater rater : raters) {
      line("  " + rater.id() + " (" + small(rater.kind()) + ")", rater.what());
    }
    figures.ratings().forEach((rater, spread) -> line("  " + rater, describe(spread)));
  }

  private static String describe(RatingFigures spread) {
    return String.format(
        Locale.ROOT,
        "mean %.3f, SD %.3f, %.2f to %.2f, outside .55 to .90 %s",
        spread.mean(),
        spread.deviation(),
        spread.lowest(),
        spread.highest(),
        spread.outside());
  }

  private void texts(LintFigures figures) {
    title("Texts");
    figures.grade().forEach((domain, grade) -> line("  reading grade " + domain, round(grade)));
    line("  references verified", figures.verified());
    line("  references unverified", figures.items() - figures.verified().part());
    line("  exhibits", figures.exhibits() + ", sets " + figures.sets());
    figures.withExhibit().forEach((domain, count) -> line("  with exhibit " + domain, count));
    figures.watch().forEach((tag, count) -> line("  watch " + tag, count));
  }

  private void agreement(LintFigures figures) {
    title("Blind readers: first reading of each item, before anything was mended");
    if (figures.agreement().isEmpty()) {
      line("  agreed", "not read yet");
    }
    figures.agreement().ifPresent(this::agreement);
  }

  private void agreement(Agreement agreement) {
    line("  agreed", agreement.total());
    shares(agreement.byDomain());
    shares(agreement.byTopic());
    line("  items mended", agreement.mended());
    line("  items dropped", agreement.dropped());
  }

  private <K extends Comparable<K>> void shares(Map<K, Share> shares) {
    shares.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(share -> line("  agreed " + share.getKey(), share.getValue()));
  }

  private void findings(List<Finding> findings) {
    for (Finding.Weight weight : Finding.Weight.values()) {
      List<Finding> some = findings.stream().filter(found -> found.weight() == weight).toList();
      title(weight == Finding.Weight.FAULT ? "Rules broken" : "To be looked at by hand");
      line("Findings", some.size());
      some.forEach(finding -> lines.add("  " + finding));
    }
  }

  private void title(String title) {
    lines.add((lines.isEmpty() ? "" : "\n") + title);
  }

  private void line(String name, Object value) {
    lines.add(String.format(Locale.ROOT, "%-44s %s", name, value));
  }

  private static String round(double grade) {
    return String.format(Locale.ROOT, "%.1f", grade);
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
