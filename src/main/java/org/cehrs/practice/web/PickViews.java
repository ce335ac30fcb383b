package org.cehrs.practice.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.cehrs.practice.delivery.Placement;
import org.cehrs.practice.exam.link.GradeKind;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.lti.deeplinking.LinkItem;
import org.cehrs.practice.web.pages.LinkWords;
import org.cehrs.practice.web.pages.PreviewPage;
import org.cehrs.practice.web.pages.Wording;

/** A teacher's choice in words. */
final class PickViews {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm (VV)", Locale.ENGLISH);

  private PickViews() {}

  static PreviewPage.Entry entry(LinkItem item) {
    String column =
        item.lineItem()
            .map(made -> "Gradebook column of " + points(made.scoreMaximum()) + ".")
            .orElse("No gradebook column.");
    String place = item.newTab() ? "Opens in a new tab." : "Opens in the course page.";
    return new PreviewPage.Entry(item.title(), item.text(), column, place);
  }

  /**
   * The settings that all exams of a choice share.
   *
   * @param zone in which the teacher set times; looked at only where there are some
   */
  static Map<String, String> facts(Placement chosen, String zone) {
    LinkSettings settings = chosen.settings();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Time limit", timing(chosen));
    facts.put("Attempts", attempts(settings.attempts()));
    facts.put("Gradebook gets", LinkWords.words(settings.grade()));
    if (settings.grade() != GradeKind.NOTHING) {
      facts.put("Of several attempts", LinkWords.words(settings.counting()));
    }
    facts.put("Result shown", LinkWords.words(settings.results()));
    facts.put("Explanations shown", LinkWords.words(settings.explanations()));
    settings.window().opens().ifPresent(time -> facts.put("Start from", moment(time, zone)));
    settings.window().closes().ifPresent(time -> facts.put("Start until", moment(time, zone)));
    return facts;
  }

  /** Origin of an address, as a content policy writes it. */
  static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  private static String timing(Placement chosen) {
    return chosen.exams().stream().anyMatch(exam -> exam.timeLimit().isPresent())
        ? LinkWords.words(chosen.settings().timing())
        : "None";
  }

  private static String attempts(OptionalInt limit) {
    return limit.isPresent() ? String.valueOf(limit.getAsInt()) : "No limit";
  }

  private static String points(double maximum) {
    return maximum == Math.rint(maximum)
        ? Wording.count((long) maximum, "point")
        : maximum + " points";
  }

  private static String moment(Instant time, String zone) {
    return MOMENT.withZone(ZoneId.of(zone)).format(time);
  }
}
