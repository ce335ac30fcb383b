package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.bank.ContentDomain;

/**
 * How often the first blind reader of an item chose its key, as it was before anything was mended.
 *
 * @param mended items with a new version because of a reading
 * @param dropped items that left the bank because of a reading
 */
public record Agreement(
    Map<ContentDomain, Share> byDomain, Map<String, Share> byTopic, int mended, int dropped) {

  static final double SMALLEST_FIRST_AGREEMENT = 0.85;

  public Agreement {
    byDomain = Map.copyOf(byDomain);
    byTopic = Map.copyOf(byTopic);
  }

  static Agreement of(ReviewLog log) {
    return new Agreement(
        shares(log.firstBlind(), Review::domain),
        shares(log.firstBlind(), Review::topic),
        log.itemsWith(Review.Action.MENDED),
        log.itemsWith(Review.Action.DROPPED));
  }

  private static <K extends Comparable<K>> Map<K, Share> shares(
      List<Review> first, Function<Review, K> part) {
    Map<K, Share> shares = new TreeMap<>();
    first.stream()
        .collect(Collectors.groupingBy(part))
        .forEach((name, reviews) -> shares.put(name, agreed(reviews)));
    return shares;
  }

  private static Share agreed(List<Review> reviews) {
    return new Share((int) reviews.stream().filter(Review::agreed).count(), reviews.size());
  }

  /** Over the whole bank. */
  public Share total() {
    return new Share(
        byDomain.values().stream().mapToInt(Share::part).sum(),
        byDomain.values().stream().mapToInt(Share::whole).sum());
  }
}
