package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.Rating;

/**
 * The spread of one rater's ratings.
 *
 * @param deviation standard deviation of a sample; 0 for fewer than two ratings
 * @param outside ratings below .55 or above .90
 */
public record RatingFigures(
    double mean, double deviation, double lowest, double highest, Share outside) {

  static Map<String, RatingFigures> byRater(List<Item> items) {
    Map<String, List<Double>> ratings =
        items.stream()
            .flatMap(item -> item.ratings().stream())
            .collect(
                Collectors.groupingBy(
                    Rating::rater,
                    TreeMap::new,
                    Collectors.mapping(Rating::probability, Collectors.toList())));
    Map<String, RatingFigures> figures = new TreeMap<>();
    ratings.forEach((rater, values) -> figures.put(rater, of(values)));
    return figures;
  }

  private static RatingFigures of(List<Double> values) {
    double mean = values.stream().mapToDouble(value -> value).average().orElse(0);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    int freedom = Math.max(1, values.size() - 1);
    return new RatingFigures(
        mean,
        StrictMath.sqrt(squares / freedom),
        values.stream().mapToDouble(value -> value).min().orElse(0),
        values.stream().mapToDouble(value -> value).max().orElse(0),
        new Share((int) values.stream().filter(RatingFigures::isUnusual).count(), values.size()));
  }

  private static boolean isUnusual(double rating) {
    return rating < RatingRules.LOWEST_USUAL || rating > RatingRules.HIGHEST_USUAL;
  }
}
