package org.cehrs.practice.exam.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.calibration.ItemFit;

/** All responses to one item, with the abilities of those who gave them. */
final class ItemResponses {

  private record Response(AnsweredForm.Answer answer, double theta) {}

  private final ItemRef item;
  private final List<Response> responses = new ArrayList<>();

  ItemResponses(ItemRef item) {
    this.item = item;
  }

  /** Adds a response; one of unknown ability cannot be compared and is left out. */
  void add(AnsweredForm.Answer answer, OptionalDouble theta) {
    theta.ifPresent(known -> responses.add(new Response(answer, known)));
  }

  ItemReport report() {
    int right = count(AnsweredForm.Answer::right);
    int omitted = count(answer -> answer.choice().isEmpty());
    if (responses.size() < ItemReport.ENOUGH) {
      return new ItemReport.Counts(item, responses.size(), right, omitted);
    }
    // Forms of other days may have had other difficulties; the newest counts.
    double difficulty = responses.getLast().answer().place().difficulty();
    return new ItemReport.Statistics(
        item,
        Facility.of(right, responses.size()),
        difficulty,
        Discrimination.of(marks(AnsweredForm.Answer::right), thetas()),
        fit(difficulty),
        new ItemReport.Options(Arrays.stream(Choice.values()).map(this::option).toList(), omitted),
        medianTime());
  }

  private int count(Predicate<AnsweredForm.Answer> condition) {
    return (int) responses.stream().map(Response::answer).filter(condition).count();
  }

  private double[] marks(Predicate<AnsweredForm.Answer> condition) {
    return responses.stream().mapToDouble(r -> condition.test(r.answer()) ? 1 : 0).toArray();
  }

  private double[] thetas() {
    return responses.stream().mapToDouble(Response::theta).toArray();
  }

  private ItemFit fit(double difficulty) {
    return ItemFit.of(
        difficulty,
        responses.stream()
            .map(r -> new ItemFit.Observation(r.theta(), r.answer().right()))
            .toList());
  }

  private ItemReport.OptionRow option(Choice choice) {
    Predicate<AnsweredForm.Answer> chosen = answer -> answer.choice().equals(Optional.of(choice));
    int count = count(chosen);
    return new ItemReport.OptionRow(
        choice,
        count,
        count / (double) responses.size(),
        responses.stream()
            .filter(r -> chosen.test(r.answer()))
            .mapToDouble(Response::theta)
            .average(),
        Discrimination.of(marks(chosen), thetas()).correlation());
  }

  /** The middle of the known times; of two middle ones the shorter. */
  private Optional<Duration> medianTime() {
    List<Duration> times =
        responses.stream().flatMap(r -> r.answer().time().stream()).sorted().toList();
    return times.isEmpty() ? Optional.empty() : Optional.of(times.get((times.size() - 1) / 2));
  }
}
