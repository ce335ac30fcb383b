package org.cehrs.practice.bankfiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cehrs.practice.exam.bank.ItemStatus;
import org.cehrs.practice.exam.bank.Rating;
import org.yaml.snakeyaml.nodes.Node;

/** Reads an item's difficulty ratings, such as {@code {pass-1: 0.75, pass-2: 0.70}}. */
final class RatingsReader {

  /** Made apart from each other; only a draft may do without. */
  private static final int FEWEST = 2;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final Fields ratings;
  private final Set<String> raters;

  private RatingsReader(Fields ratings, Set<String> raters) {
    this.ratings = ratings;
    this.raters = raters;
  }

  static List<Rating> read(Fields item, ItemStatus status, Set<String> raters) {
    Optional<Node> node = item.node("ratings");
    Optional<Fields> fields = node.map(found -> Fields.open(found, "ratings", item.faults()));
    int count = fields.map(found -> found.names().size()).orElse(0);
    if (status != ItemStatus.DRAFT && count < FEWEST) {
      item.fault("ratings", "an item that is no draft needs two ratings, has " + count);
    }
    return fields.map(found -> new RatingsReader(found, raters).all()).orElse(List.of());
  }

  private List<Rating> all() {
    List<Rating> all = new ArrayList<>();
    for (String rater : ratings.names()) {
      if (!raters.contains(rater)) {
        ratings.fault(rater, "unknown rater " + rater + "; known are " + String.join(", ", raters));
      }
      probability(rater).ifPresent(chance -> all.add(new Rating(rater, chance)));
    }
    return all;
  }

  private Optional<Double> probability(String rater) {
    String word = ratings.word(rater);
    Optional<Double> chance =
        Optional.of(word)
            .filter(written -> NUMBER.matcher(written).matches())
            .map(Double::valueOf)
            .filter(number -> number > 0 && number < 1);
    if (chance.isEmpty() && !word.isEmpty()) {
      ratings.fault(rater, "rating of " + rater + " must lie between 0 and 1, is " + word);
    }
    return chance;
  }
}
