package org.cehrs.practice.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many launches a client address may make.
 *
 * @param launchesPerMinute by environment CEHRS_LAUNCHES_PER_MINUTE; as many logins beside them
 */
@ConfigurationProperties("cehrs.limits")
record LaunchLimits(@DefaultValue("1200") int launchesPerMinute) {

  LaunchLimits {
    if (launchesPerMinute < 1) {
      throw new IllegalArgumentException(
          "CEHRS_LAUNCHES_PER_MINUTE must be 1 or more, is " + launchesPerMinute);
    }
  }
}
