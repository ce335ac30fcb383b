package org.cehrs.practice.web;

import java.util.List;
import org.cehrs.practice.lti.Registration.Flavor;

/** What is left to do in a platform after a registration, in its own words. */
final class NextSteps {

  private NextSteps() {}

  static List<String> in(Flavor flavor, boolean update) {
    if (update) {
      return List.of("Nothing: launches go on as before.");
    }
    return switch (flavor) {
      case MOODLE ->
          List.of(
              "In Moodle press Activate on the card of CEHRS practice exams.",
              "On the card's settings: Services → Assignment and Grade Services and Names and"
                  + " Role Provisioning on; Privacy → share the name, and Accept grades: Always.",
              "In a course: More → LTI External tools, show it in the activity chooser.");
      case CANVAS ->
          List.of(
              "In Canvas look through permissions, data sharing and placements, and enable the"
                  + " tool.",
              "In a course: Assignments → + Assignment → Submission Type: External Tool.");
      case OTHER -> List.of("Switch the tool on in the platform, if it asks for that.");
    };
  }
}
