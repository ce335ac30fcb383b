package org.cehrs.practice.passback;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator once of each place whose grades are refused, and why. */
final class ParkedPlaces {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedPlaces.class);

  private final Map<ActivityId, Set<Obstacle>> told = new HashMap<>();

  synchronized void note(ActivityId place, Obstacle obstacle) {
    if (told.computeIfAbsent(place, unused -> EnumSet.noneOf(Obstacle.class)).add(obstacle)) {
      // Without what the platform said, which might name a person.
      LOG.warn(
          "Grades of exam {} are not sent until somebody asks for it: {} The command 'grades' says"
              + " more.",
          place.value(),
          obstacle.reason());
    }
  }

  /** A grade came through: the next refusal is news. */
  synchronized void end(ActivityId place) {
    told.remove(place);
  }
}
