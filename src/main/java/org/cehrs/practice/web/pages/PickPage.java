package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkText;

/**
 * A teacher chooses what to place in the course.
 *
 * @param several whether the course takes more than one exam at once
 * @param errors what to mend, by field, in the form's order
 */
public record PickPage(
    Visit visit, boolean several, List<Exam> exams, PickFields fields, Map<String, String> errors)
    implements Page {

  public PickPage {
    exams = List.copyOf(exams);
  }

  public Optional<String> error(String field) {
    return Optional.ofNullable(errors.get(field));
  }

  /** Whether the part about name and times has something to show. */
  public boolean showsRest() {
    return errors.containsKey(PickFields.ZONE)
        || Stream.of(PickFields.NAME, LinkText.OPENS, LinkText.CLOSES)
            .anyMatch(name -> errors.containsKey(name) || !fields.text(name).isEmpty());
  }

  /** The usual time zones, and the one that is chosen. */
  public List<Selectable> zones() {
    String own = fields.text(PickFields.ZONE);
    boolean usual = LinkWords.zones().stream().anyMatch(zone -> zone.code().equals(own));
    return usual || own.isEmpty()
        ? LinkWords.zones()
        : Stream.concat(LinkWords.zones().stream(), Stream.of(new Selectable(own, own))).toList();
  }
}
