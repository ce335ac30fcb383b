package org.cehrs.practice.bankfiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;

/** Rules that hold the bank to its readers' answers. */
final class ReviewRules {

  private final ReviewLog log;
  private final Map<ItemRef, Item> items;

  ReviewRules(ReviewLog log, List<Item> items) {
    this.log = log;
    this.items = items.stream().collect(Collectors.toMap(Item::ref, Function.identity()));
  }

  Stream<Finding> findings() {
    return Stream.of(disputed(), wronglyRecorded(), unexplained()).flatMap(Function.identity());
  }

  /** No item stays whose key a fresh reader disputes on its last reading. */
  private Stream<Finding> disputed() {
    return log.lastBlind().stream()
        .filter(review -> !review.agreed() && isInBank(review.item().id()))
        .map(review -> fault("last-blind-reading-agrees", review, "last blind reading differs"));
  }

  /** The record says agreed exactly where the answer is the key. */
  private Stream<Finding> wronglyRecorded() {
    return log.blind()
        .filter(review -> items.containsKey(review.item()))
        .filter(review -> isKey(review) != review.agreed())
        .map(review -> fault("outcome-is-recorded", review, "outcome contradicts answer and key"));
  }

  /** A topic in which first readers often differ waits until somebody knows why. */
  private Stream<Finding> unexplained() {
    return Agreement.of(log).byTopic().entrySet().stream()
        .filter(topic -> topic.getValue().value() < Agreement.SMALLEST_FIRST_AGREEMENT)
        .map(topic -> "topic " + topic.getKey() + ": first readers agreed in " + topic.getValue())
        .map(text -> new Finding(Finding.Weight.LOOK, "first-agreement", Optional.empty(), text));
  }

  private boolean isInBank(ItemId id) {
    return items.keySet().stream().anyMatch(ref -> ref.id().equals(id));
  }

  private boolean isKey(Review review) {
    Choice key = Optional.ofNullable(items.get(review.item())).map(Item::key).orElseThrow();
    return review.answer().filter(answer -> answer == key).isPresent();
  }

  private static Finding fault(String rule, Review review, String text) {
    return new Finding(Finding.Weight.FAULT, rule, Optional.of(review.item().id()), text);
  }
}
