package org.cehrs.practice.exam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.cehrs.practice.exam.bank.ItemRef;

/**
 * Item statistics that hold for forms that differ: answers are compared with abilities, which mean
 * the same on every form, never with raw totals, which do not.
 *
 * @param items in the order of their ids
 * @param reliability marginal, of the abilities; empty where it cannot be known
 */
public record ItemStatistics(List<ItemReport> items, OptionalDouble reliability) {

  public ItemStatistics {
    items = List.copyOf(items);
  }

  /** The statistics of every item that stands on one of these forms and was reached. */
  public static ItemStatistics of(List<AnsweredForm> forms) {
    Map<ItemRef, ItemResponses> responses = new TreeMap<>();
    List<Abilities> abilities = new ArrayList<>();
    for (AnsweredForm form : forms) {
      Abilities own = new Abilities(form);
      for (int answer = 0; answer < form.answers().size(); answer++) {
        AnsweredForm.Answer given = form.answers().get(answer);
        OptionalDouble theta = own.without(answer);
        responses.computeIfAbsent(given.item(), ItemResponses::new).add(given, theta);
      }
      abilities.add(own);
    }
    return new ItemStatistics(
        responses.values().stream().map(ItemResponses::report).toList(), reliability(abilities));
  }

  /** One minus the mean error variance as a share of the estimates' variance. */
  private static OptionalDouble reliability(List<Abilities> abilities) {
    double[] thetas = abilities.stream().flatMapToDouble(own -> own.theta().stream()).toArray();
    double[] errors =
        abilities.stream().flatMapToDouble(own -> own.errorVariance().stream()).toArray();
    if (thetas.length < 2) {
      return OptionalDouble.empty();
    }
    double variance = variance(thetas);
    double error = java.util.Arrays.stream(errors).sum() / errors.length;
    return variance > 0
        ? OptionalDouble.of(Math.max(0, 1 - error / variance))
        : OptionalDouble.empty();
  }

  private static double variance(double[] values) {
    double mean = java.util.Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
