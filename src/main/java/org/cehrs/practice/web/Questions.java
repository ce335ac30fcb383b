package org.cehrs.practice.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.web.pages.ItemsPage;
import org.cehrs.practice.web.pages.Question;

/** The items of a form as candidates may see them: bare while it is open, explained when closed. */
class Questions {

  private final Attempts attempts;
  private final BankArchive archive;

  Questions(Attempts attempts, BankArchive archive) {
    this.attempts = attempts;
    this.archive = archive;
  }

  Question one(AttemptId attempt, int position) {
    FormItem place = attempts.form(attempt).items().get(position - 1);
    Item item = Objects.requireNonNull(archive.items(List.of(place.item())).get(place.item()));
    return Question.of(position, item);
  }

  List<Question> all(AttemptId attempt) {
    List<FormItem> places = attempts.form(attempt).items();
    Map<ItemRef, Item> items = items(places);
    return places.stream()
        .map(
            place -> Question.of(place.position(), Objects.requireNonNull(items.get(place.item()))))
        .toList();
  }

  /** With keys and rationales: the type says that the attempt is closed. */
  List<ItemsPage.Explained> explained(Attempt.Submitted done) {
    List<FormItem> places = attempts.form(done.id()).items();
    Map<ItemRef, Item> items = items(places);
    Sheet sheet = attempts.sheet(done.id());
    return places.stream()
        .map(place ->
            new ItemsPage.Explained(
                place.position(),
                Objects.requireNonNull(items.get(place.item())),
                sheet.mark(place.position())))
        .toList();
  }

  private Map<ItemRef, Item> items(List<FormItem> places) {
    return archive.items(places.stream().map(FormItem::item).toList());
  }
}
