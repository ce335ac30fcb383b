package org.cehrs.practice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.web.pages.Tutorial;

/**
 * What a candidate without JavaScript marked in the tutorial. The page's address carries it, since
 * nothing of the tutorial is stored: one character a question, the chosen letter or {@code -};
 * upper case or {@code +} where the question is flagged.
 */
record TutorialMarks(Sheet sheet) {

  static final String BLANK = "-".repeat(Tutorial.TOTAL);

  /** Reads an address; empty where it is none of ours. */
  static Optional<TutorialMarks> of(String text) {
    return text.matches("[a-dA-D+-]{" + Tutorial.TOTAL + "}")
        ? Optional.of(new TutorialMarks(Sheet.of(entries(text))))
        : Optional.empty();
  }

  TutorialMarks after(FormSave save) {
    List<Sheet.Entry> entries = new ArrayList<>(entries(toString()));
    for (AnswerEvent event : save.events(Instant.EPOCH)) {
      entries.add(entry(event.position(), event.kind(), event.content()));
    }
    return new TutorialMarks(Sheet.of(entries));
  }

  private static List<Sheet.Entry> entries(String text) {
    List<Sheet.Entry> entries = new ArrayList<>();
    for (int position = 1; position <= Tutorial.TOTAL; position++) {
      char mark = text.charAt(position - 1);
      boolean flagged = mark == '+' || Character.isUpperCase(mark);
      String letter = String.valueOf(mark).toLowerCase(Locale.ROOT);
      entries.add(entry(position, AnswerEvent.Kind.FLAG, flagged ? "on" : "off"));
      if (Choice.of(letter).isPresent()) {
        entries.add(entry(position, AnswerEvent.Kind.ANSWER, letter));
      }
    }
    return entries;
  }

  private static Sheet.Entry entry(int position, AnswerEvent.Kind kind, String content) {
    return new Sheet.Entry(0, position, kind, content);
  }

  @Override
  public String toString() {
    return IntStream.rangeClosed(1, Tutorial.TOTAL)
        .mapToObj(sheet::mark)
        .map(TutorialMarks::character)
        .collect(Collectors.joining());
  }

  private static String character(Sheet.Mark mark) {
    String letter = mark.answer().map(Choice::letter).orElse("-");
    return mark.flagged() ? letter.toUpperCase(Locale.ROOT).replace('-', '+') : letter;
  }
}
