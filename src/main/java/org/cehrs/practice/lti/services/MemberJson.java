package org.cehrs.practice.lti.services;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.PlainText;
import org.cehrs.practice.lti.launch.Roles;
import tools.jackson.databind.JsonNode;

/** A member as JSON (Names and Role Provisioning Services 2.0, clause 2.2). */
final class MemberJson {

  private static final int LONGEST_ID = 255;

  private MemberJson() {}

  /** Empty for an entry that names nobody. */
  static Optional<Member> read(JsonNode json) {
    return Optional.of(json.path("user_id").asString(""))
        .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
        .filter(id -> id.chars().noneMatch(Character::isISOControl))
        .map(id -> new Member(id, name(json), isActive(json)));
  }

  static boolean isLearner(JsonNode json) {
    List<String> roles = json.path("roles").valueStream().map(role -> role.asString("")).toList();
    return Roles.of(roles) == Launch.Role.LEARNER;
  }

  private static Optional<String> name(JsonNode json) {
    return PlainText.of(json.path("name").asString(""))
        .or(() ->
            PlainText.of(
                Stream.of("given_name", "family_name")
                    .map(part -> json.path(part).asString(""))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" "))));
  }

  /** Left out it means active. */
  private static boolean isActive(JsonNode json) {
    String status = json.path("status").asString("");
    return status.isEmpty() || status.equalsIgnoreCase("Active");
  }
}
