package org.cehrs.practice.exam.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;

/** From an answer sheet to a score. */
public final class Scorer {

  private Scorer() {}

  /** Unanswered is wrong; pretest items are not looked at. */
  public static Score score(Form form, Sheet sheet, Function<ItemRef, Choice> keys) {
    List<FormItem> scored = form.items().stream().filter(FormItem::scored).toList();
    if (scored.size() != form.scores().total()) {
      throw new IllegalArgumentException(
          "the form scores " + scored.size() + " items, its table " + form.scores().total());
    }
    Predicate<FormItem> right =
        item -> sheet.answer(item.position()).equals(Optional.of(keys.apply(item.item())));
    int correct = (int) scored.stream().filter(right).count();
    ScoreTable.Row row = form.scores().row(correct);
    return new Score(
        correct,
        scored.size(),
        row.theta(),
        row.standardError(),
        row.scaled(),
        form.scores().passes(correct),
        domains(scored, right));
  }

  private static List<DomainScore> domains(List<FormItem> scored, Predicate<FormItem> right) {
    return Arrays.stream(ContentDomain.values())
        .flatMap(domain -> domain(domain, scored, right).stream())
        .toList();
  }

  private static Optional<DomainScore> domain(
      ContentDomain domain, List<FormItem> scored, Predicate<FormItem> right) {
    List<FormItem> own = scored.stream().filter(item -> item.domain() == domain).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    int correct = (int) own.stream().filter(right).count();
    TestCurve curve = TestCurve.of(own.stream().map(FormItem::difficulty).toList());
    WarmEstimate estimate = WarmEstimate.of(curve, correct);
    return Optional.of(
        new DomainScore(domain, correct, own.size(), estimate.theta(), estimate.standardError()));
  }
}
