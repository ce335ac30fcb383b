package org.cehrs.demolms.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;

/** What one product tells its own way of a course's people. */
public interface MemberHabits {

  /** Whether a person passes the filter {@code role}. */
  default boolean hasRole(Person person, String role) {
    return person.role().isNamed(role);
  }

  /**
   * A member.
   *
   * @param link present where those are listed who may open it; everybody may open each
   */
  default Map<String, Object> json(Call call, Person person, Optional<Link> link) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", "Active");
    json.put("user_id", person.subject());
    json.put("roles", List.of(person.role().uri()));
    json.put("name", person.name().full());
    json.put("given_name", person.name().given());
    json.put("family_name", person.name().family());
    json.put("email", person.email());
    json.put("lis_person_sourcedid", person.label());
    link.ifPresent(one -> json.put("message", List.of(message())));
    return json;
  }

  /** What a launch of a link would say. */
  static Map<String, Object> message() {
    var message = new LinkedHashMap<String, Object>();
    message.put("https://purl.imsglobal.org/spec/lti/claim/message_type", "LtiResourceLinkRequest");
    return message;
  }
}
