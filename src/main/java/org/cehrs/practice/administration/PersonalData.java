package org.cehrs.practice.administration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Port: what is stored about people, over all courses and deployments of a platform. */
public interface PersonalData {

  /**
   * Names a person.
   *
   * @param user the platform's user id
   */
  record Who(UUID registration, String user) {}

  /**
   * Somebody of whom anything is stored, if only on a course's list.
   *
   * @param name as the platform gave it last; empty where it withholds names
   */
  record Known(Who who, String issuer, String platform, Optional<String> name) {}

  /**
   * All that is stored about one person, by parts that src/docs/personal-data.md explains.
   *
   * @param people ids under which this tool knows the person, one a deployment
   */
  record Held(List<UUID> people, Map<String, List<Map<String, Object>>> parts) {}

  /** Those with this user id, to the letter, on any platform. */
  List<Known> ofUser(String user);

  /** Those whose id it is, the platform's or ours, or whose name holds the text in any case. */
  List<Known> search(String text, int limit);

  /** The ids under which this tool knows whoever has this user id on any platform. */
  Set<UUID> idsOf(String user);

  Held export(Who who);

  /** How many rows of each part {@link #erase} would remove. */
  Map<String, Integer> count(Who who);

  /**
   * Removes all of it in one transaction, grades that wait included; acts that name the person stay
   * in the log and name nobody any more.
   *
   * @return how many rows of each part
   */
  Map<String, Integer> erase(Who who);
}
