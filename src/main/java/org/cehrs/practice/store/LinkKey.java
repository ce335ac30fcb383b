package org.cehrs.practice.store;

import java.util.Optional;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Registration;

/**
 * What tells the links of a course apart: the platform's id. Canvas gives the course's own id to
 * whatever stands in its navigation or in a page; there the mark counts that deep linking wrote
 * into the link, so that two exams in pages do not share attempts and settings.
 */
final class LinkKey {

  private static final String MARK = "#";
  private static final int LONGEST = 255;

  private LinkKey() {}

  static String of(Launch launch, Link link) {
    String id = launch.resourceLink().map(Launch.ResourceLink::id).orElse("");
    return link.placed()
        .filter(mark -> launch.registration().flavor() == Registration.Flavor.CANVAS)
        .filter(mark -> launch.context().map(Launch.Context::id).equals(Optional.of(id)))
        .map(mark -> id + MARK + mark)
        .filter(key -> key.length() <= LONGEST)
        .orElse(id);
  }

  /** Whether a link has the id of its course. */
  static boolean namesCourse(String key, String context) {
    return key.equals(context) || placed(key, context).isPresent();
  }

  /** The mark of a link that stands in a page of its course. */
  static Optional<String> placed(String key, String context) {
    return key.startsWith(context + MARK)
        ? Optional.of(key.substring(context.length() + MARK.length()))
        : Optional.empty();
  }
}
