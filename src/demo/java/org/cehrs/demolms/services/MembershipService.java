package org.cehrs.demolms.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;

/** The course's people (Names and Role Provisioning Services 2.0). */
public final class MembershipService {

  private static final String MESSAGE_TYPE =
      "https://purl.imsglobal.org/spec/lti/claim/message_type";

  private final Platform platform;
  private final Course course;
  private final AccessTokens tokens;

  public MembershipService(Platform platform, Course course, AccessTokens tokens) {
    this.platform = platform;
    this.course = course;
    this.tokens = tokens;
  }

  public Response list(Request request) {
    tokens.require(request, Scope.MEMBERSHIPS);
    MediaType.MEMBERSHIPS.requireAccepted(request);
    Optional<String> role = request.query().get("role");
    List<Person> wanted =
        course.people().stream()
            .filter(person -> role.map(person.role()::isNamed).orElse(true))
            .toList();
    Page<Person> page = Page.of(wanted, request, platform.flavor().membersPerPage(), platform);
    boolean ofLink = isOfLink(request);
    List<Map<String, Object>> members =
        page.items().stream().map(person -> json(person, ofLink)).toList();
    return page.linked(Response.json(200, MediaType.MEMBERSHIPS.text(), container(members)));
  }

  /** Whether only those who can open one link are asked for; everybody here can open each. */
  private boolean isOfLink(Request request) {
    Optional<String> link = request.query().get("rlid");
    if (link.isPresent() && !course.hasResourceLink(link.get())) {
      throw Refused.because(404, "The course has no resource link \"" + link.get() + "\".");
    }
    return link.isPresent();
  }

  private Map<String, Object> container(List<Map<String, Object>> members) {
    var context = Map.of("id", course.id(), "label", course.label(), "title", course.title());
    var json = new LinkedHashMap<String, Object>();
    json.put("id", platform.memberships().toString());
    json.put("context", context);
    json.put("members", members);
    return json;
  }

  private static Map<String, Object> json(Person person, boolean ofLink) {
    var json = new LinkedHashMap<String, Object>();
    json.put("status", "Active");
    json.put("user_id", person.subject());
    json.put("roles", List.of(person.role().uri()));
    json.put("name", person.name().full());
    json.put("given_name", person.name().given());
    json.put("family_name", person.name().family());
    json.put("email", person.email());
    json.put("lis_person_sourcedid", person.label());
    if (ofLink) {
      json.put("message", List.of(Map.of(MESSAGE_TYPE, "LtiResourceLinkRequest")));
    }
    return json;
  }
}
