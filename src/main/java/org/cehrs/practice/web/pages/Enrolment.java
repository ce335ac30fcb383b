package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the platform's list of people adds to a report.
 *
 * @param listed empty where no list has come yet
 * @param problem why the newest try to read it failed; empty where it did not
 * @param underway whether it is being read just now
 */
public record Enrolment(Optional<Listed> listed, Optional<String> problem, boolean underway) {

  /**
   * A list.
   *
   * @param age when the page was made
   * @param students how many are on it
   * @param waiting names of those who have not begun
   * @param unnamed how many more of those there are, whose names the platform withholds
   * @param gone how many have begun but are not on it
   */
  public record Listed(
      Instant readAt, Duration age, int students, List<String> waiting, int unnamed, int gone) {

    public Listed {
      waiting = List.copyOf(waiting);
    }

    public int notBegun() {
      return waiting.size() + unnamed;
    }
  }
}
