package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.GradeKind;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.exam.link.Timing;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.deeplinking.LinkItem;
import org.cehrs.practice.lti.services.NewLineItem;

/** A teacher's choice as links for a course: all that they need stands in their own parameters. */
public class PlacedLinks {

  /** As {@code GradeSender} looks for the column of a link. */
  private static final String TAG = "score";

  private final URI launchAddress;
  private final RandomGenerator chance;

  public PlacedLinks(URI launchAddress, RandomGenerator chance) {
    this.launchAddress = launchAddress;
    this.chance = chance;
  }

  List<LinkItem> of(Placement placement, Launch.DeepLinking asked, Registration platform) {
    return placement.exams().stream()
        .map(exam ->
            new LinkItem(
                launchAddress,
                placement.title(exam),
                asked.text().orElseGet(() -> text(exam, placement.settings())),
                custom(exam, placement.settings()),
                column(placement, exam, platform).filter(column -> asked.lineItems()),
                asked.newTab() && exam.scaled(),
                placement.settings().window().opens(),
                placement.settings().window().closes()))
        .toList();
  }

  private Map<String, String> custom(Exam exam, LinkSettings settings) {
    Map<String, String> custom = new LinkedHashMap<>();
    custom.put(LinkText.EXAM, exam.code());
    custom.put(LinkText.PLACED, HexFormat.of().toHexDigits(chance.nextInt()));
    custom.putAll(LinkText.write(settings));
    return custom;
  }

  private static Optional<NewLineItem> column(
      Placement placement, Exam exam, Registration platform) {
    GradeKind kind = placement.settings().grade();
    return kind.maximum(exam).stream()
        .mapToObj(maximum ->
            new NewLineItem(
                placement.title(exam),
                platform.fitting(maximum),
                Optional.empty(),
                exam.code(),
                TAG))
        .findFirst();
  }

  private static String text(Exam exam, LinkSettings settings) {
    String minutes =
        settings
            .timeLimit(exam, false)
            .map(Duration::toMinutes)
            .map(limit -> limit + " minutes")
            .orElse("no time limit");
    boolean choice = settings.timing() == Timing.STUDENT_CHOOSES && exam.timeLimit().isPresent();
    return "%d questions, %s%s."
        .formatted(exam.totalItems(), minutes, choice ? " or no time limit" : "");
  }
}
