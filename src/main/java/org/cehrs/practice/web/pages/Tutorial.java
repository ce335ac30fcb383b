package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Exhibit;

/** Five questions that try the player's tools. They are no exam items: nothing scores them. */
public final class Tutorial {

  private record Lesson(List<String> stem, List<String> answers, Optional<Exhibit> exhibit) {

    Lesson(String task, String question, List<String> answers) {
      this(List.of(task, question), answers, Optional.empty());
    }
  }

  private static final Exhibit OPENING_HOURS =
      new Exhibit(
          "tutorial",
          "Opening hours of a library",
          Optional.of("Closed on all other days."),
          new Exhibit.Table(
              List.of("Day", "Opens", "Closes"),
              List.of(
                  List.of("Monday", "9:00", "17:00"),
                  List.of("Wednesday", "9:00", "20:00"),
                  List.of("Saturday", "10:00", "14:00"))));

  private static final List<Lesson> LESSONS =
      List.of(
          new Lesson(
              "Choose an answer. It is saved as you choose it, and you can change it at any time."
                  + " Then press Next.",
              "Which of these is a color?",
              List.of("Table", "Green", "Seven", "Quickly")),
          new Lesson(
              "The button beside each answer strikes it out, for you alone. Strike out what cannot"
                  + " be right; press the button again to undo it. A struck answer can still be"
                  + " chosen. (Strike-out needs JavaScript.)",
              "Which of these is a day of the week?",
              List.of("April", "Noon", "Tuesday", "Winter")),
          new Lesson(
              "Not sure? Press Flag for review. The list of questions marks it, and its buttons"
                  + " show only what is unanswered or flagged.",
              "How many sides has a triangle?",
              List.of("Two", "Three", "Four", "Five")),
          new Lesson(
              List.of(
                  "Some questions come with a table or a report. Read it beside the question. Then"
                      + " try Hide time at the top: the time comes back by itself when five minutes"
                      + " are left. (Hiding needs JavaScript.) This clock is here for trying out;"
                      + " the tutorial has no time limit.",
                  "When does the library close on Wednesday?"),
              List.of("14:00", "17:00", "18:00", "20:00"),
              Optional.of(OPENING_HOURS)),
          new Lesson(
              "Press Review answers. There you see what is unanswered or flagged and can open any"
                  + " question again. Submit exam and Submit now end the tutorial, as they would"
                  + " end an exam. Press Alt, Shift and T to hear the time; the question mark at"
                  + " the top lists all keys.",
              "Which of these can you eat?",
              List.of("A lamp", "A road", "A cloud", "An apple")));

  public static final int TOTAL = LESSONS.size();

  private Tutorial() {}

  public static List<Question> questions() {
    return IntStream.rangeClosed(1, TOTAL).mapToObj(Tutorial::question).toList();
  }

  public static Question question(int position) {
    Lesson lesson = LESSONS.get(position - 1);
    List<Question.Answer> answers =
        IntStream.range(0, Choice.values().length)
            .mapToObj(n -> new Question.Answer(Choice.values()[n], lesson.answers().get(n)))
            .toList();
    return new Question(position, lesson.stem(), answers, lesson.exhibit());
  }
}
