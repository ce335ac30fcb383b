package org.cehrs.demolms.moodle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Role;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.MemberHabits;

/** Roles are short words; a filter for an unknown role filters nothing. */
final class MoodleMembers implements MemberHabits {

  @Override
  public boolean hasRole(Person person, String role) {
    boolean isKnown = Arrays.stream(Role.values()).anyMatch(one -> one.isNamed(role));
    return !isKnown || person.role().isNamed(role);
  }

  @Override
  public Map<String, Object> json(Call call, Person person, Optional<Link> link) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", "Active");
    json.put("roles", List.of(person.role().word()));
    link.ifPresent(one -> json.put("message", List.of(message(call, person, one))));
    json.put("user_id", person.subject());
    json.put("lis_person_sourcedid", MoodleClaims.sourcedId(person));
    json.put("name", person.name().full());
    json.put("given_name", person.name().given());
    json.put("family_name", person.name().family());
    json.put("email", person.email());
    json.put("ext_user_username", person.login());
    return json;
  }

  private static Map<String, Object> message(Call call, Person person, Link link) {
    Map<String, Object> message = MemberHabits.message();
    message.put(BasicOutcome.CLAIM, BasicOutcome.of(call.addresses(), link, person));
    return message;
  }
}
