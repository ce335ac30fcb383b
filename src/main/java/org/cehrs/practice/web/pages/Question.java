package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Exhibit;
import org.cehrs.practice.exam.bank.Item;

/**
 * An item as a candidate sees it: without key, rationale, domain, difficulty and identity.
 *
 * @param position on the form, from 1
 * @param stem its paragraphs
 * @param options in the order in which they are shown
 */
public record Question(
    int position, List<String> stem, List<Answer> options, Optional<Exhibit> exhibit) {

  public record Answer(Choice choice, String text) {}

  public Question {
    stem = List.copyOf(stem);
    options = List.copyOf(options);
  }

  public static Question of(int position, Item item) {
    return new Question(
        position,
        paragraphs(item.stem()),
        item.options().stream().map(option -> new Answer(option.choice(), option.text())).toList(),
        item.exhibit());
  }

  /** A stem's paragraphs, which empty lines part. */
  public static List<String> paragraphs(String stem) {
    return List.of(stem.strip().split("\\R\\s*\\R\\s*"));
  }
}
