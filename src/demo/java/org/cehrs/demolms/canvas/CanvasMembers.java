package org.cehrs.demolms.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.services.Call;
import org.cehrs.demolms.services.MemberHabits;

/** Role filters are whole URIs; an unknown one finds nobody. */
final class CanvasMembers implements MemberHabits {

  @Override
  public boolean hasRole(Person person, String role) {
    return person.role().uri().equals(role);
  }

  @Override
  public Map<String, Object> json(Call call, Person person, Optional<Link> link) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", "Active");
    json.put("name", person.name().full());
    json.put("picture", "https://canvas.instructure.com/images/messages/avatar-50.png");
    json.put("given_name", person.name().given());
    json.put("family_name", person.name().family());
    json.put("email", person.email());
    json.put("user_id", person.subject());
    json.put("lti11_legacy_user_id", CanvasIdentity.legacyId(person));
    json.put("roles", List.of(person.role().uri()));
    link.ifPresent(one -> json.put("message", List.of(message(one))));
    return json;
  }

  /** Most variables stay as they are here. */
  private static Map<String, Object> message(Link link) {
    Map<String, Object> message = MemberHabits.message();
    message.put("locale", "en");
    message.put("https://purl.imsglobal.org/spec/lti/claim/custom", link.content().custom());
    return message;
  }
}
