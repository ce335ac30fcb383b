package org.cehrs.demolms.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Response;

/** The course's people (Names and Role Provisioning Services 2.0). */
public final class MembershipService {

  private final ServiceHabits habits;
  private final MemberHabits memberHabits;
  private final Negotiation negotiation;

  public MembershipService(ServiceHabits habits, MemberHabits memberHabits) {
    this.habits = habits;
    this.memberHabits = memberHabits;
    this.negotiation = new Negotiation(habits);
  }

  public Response list(Call call) {
    negotiation.requireAccepted(MediaType.MEMBERSHIPS, call.request());
    Optional<String> role = call.filter("role");
    List<Person> wanted =
        call.course().people().stream()
            .filter(person -> role.map(name -> memberHabits.hasRole(person, name)).orElse(true))
            .toList();
    Page<Person> page = habits.membersPage(wanted, call);
    Optional<Link> link = call.filter("rlid").map(id -> link(id, call.course()));
    List<Map<String, Object>> members =
        page.items().stream().map(person -> memberHabits.json(call, person, link)).toList();
    return page.linked(
        Response.json(200, habits.contentType(MediaType.MEMBERSHIPS), container(call, members)));
  }

  private static Link link(String resourceLinkId, Course course) {
    return course
        .resourceLink(resourceLinkId)
        .orElseThrow(() ->
            ServiceFault.missing(ServiceFault.Kind.LINK_FILTER, "resource link", resourceLinkId));
  }

  private static Map<String, Object> container(Call call, List<Map<String, Object>> members) {
    Course.Names names = call.course().names();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", call.addresses().memberships().toString());
    json.put("context", Map.of("id", names.id(), "label", names.label(), "title", names.title()));
    json.put("members", members);
    return json;
  }
}
