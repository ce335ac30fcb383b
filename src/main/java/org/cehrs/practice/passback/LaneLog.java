package org.cehrs.practice.passback;

import org.cehrs.practice.lti.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrator when a platform's trouble begins and ends, not of each try between. */
final class LaneLog {

  private static final Logger LOG = LoggerFactory.getLogger(LaneLog.class);

  private LaneLog() {}

  static void tell(Registration platform, GradeLane before, LaneRest after) {
    if (before.failures() == 0 && after.failures() > 0) {
      LOG.warn(
          "Grades to {} ({}, registration {}) wait and are tried again by themselves: {}",
          platform.name(),
          platform.issuer(),
          platform.id(),
          after.problem().orElse(""));
    } else if (before.failures() > 0 && after.failures() == 0) {
      LOG.info(
          "Grades to {} ({}, registration {}) go on: the platform answers again",
          platform.name(),
          platform.issuer(),
          platform.id());
    }
  }
}
