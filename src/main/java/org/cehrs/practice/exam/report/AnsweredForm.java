package org.cehrs.practice.exam.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;

/**
 * A finished form as item statistics see it.
 *
 * @param answers by position, up to the last place that was answered: what comes after it was not
 *     reached and says nothing of its items
 */
public record AnsweredForm(List<Answer> answers) {

  /**
   * What happened to one item.
   *
   * @param choice empty where it was left out
   * @param time spent on the item; empty where it is not known
   */
  public record Answer(
      FormItem place, Optional<Choice> choice, boolean right, Optional<Duration> time) {

    public ItemRef item() {
      return place.item();
    }
  }

  public AnsweredForm {
    answers = List.copyOf(answers);
  }

  /** Reads a sheet by the keys. */
  public static AnsweredForm of(
      Form form,
      Sheet sheet,
      Function<ItemRef, Choice> keys,
      IntFunction<Optional<Duration>> timeAtPosition) {
    int last =
        form.items().stream()
            .mapToInt(FormItem::position)
            .filter(position -> sheet.answer(position).isPresent())
            .max()
            .orElse(0);
    return new AnsweredForm(
        form.items().stream()
            .filter(place -> place.position() <= last)
            .map(place -> {
              Optional<Choice> choice = sheet.answer(place.position());
              boolean right = choice.equals(Optional.of(keys.apply(place.item())));
              return new Answer(place, choice, right, timeAtPosition.apply(place.position()));
            })
            .toList());
  }
}
