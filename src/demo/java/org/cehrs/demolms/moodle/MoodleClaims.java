package org.cehrs.demolms.moodle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.launch.Claim;
import org.cehrs.demolms.launch.PendingLaunch;
import org.cehrs.demolms.platform.Digest;
import org.cehrs.demolms.platform.Thing;
import org.jspecify.annotations.Nullable;

/** Moodle's own claims, and its ways to write those of the specification. */
final class MoodleClaims {

  private static final String EXT = "https://purl.imsglobal.org/spec/lti/claim/ext";

  private final PendingLaunch launch;
  private final Course course;
  private final Person person;

  MoodleClaims(PendingLaunch launch) {
    this.launch = launch;
    this.course = launch.course();
    this.person = launch.person();
  }

  void shape(Map<String, @Nullable Object> claims) {
    claims.remove("azp");
    claims.remove("locale");
    claims.put(
        Claim.LIS,
        Map.of("person_sourcedid", sourcedId(person), "course_section_sourcedid", "SIS-HIT210"));
    claims.put(Claim.CONTEXT, context());
    claims.put(Claim.TOOL_PLATFORM, toolPlatform());
    claims.put(Claim.LAUNCH_PRESENTATION, presentation());
    claims.put(EXT, Map.of("user_username", person.login(), "lms", "moodle-2"));
    claims.put(
        Claim.NAMES_AND_ROLES,
        Map.of(
            "context_memberships_url", launch.services().memberships().toString(),
            "service_versions", List.of("1.0", "2.0")));
    gradedLink()
        .ifPresent(link ->
            claims.put(BasicOutcome.CLAIM, BasicOutcome.of(launch.services(), link, person)));
  }

  /** People without an id number have an empty one. */
  static String sourcedId(Person person) {
    return person.login().equals("student4") ? "" : person.label();
  }

  /** The type is a short word here, not a URI. */
  private Map<String, Object> context() {
    Course.Names names = course.names();
    return Map.of(
        "id", names.id(),
        "label", names.label(),
        "title", names.title(),
        "type", List.of("CourseSection"));
  }

  private static Map<String, Object> toolPlatform() {
    return Map.of(
        "product_family_code", "moodle",
        "version", "2024100706",
        "guid", Digest.of(Thing.CONTEXT, "guid").hex40().substring(0, 32),
        "name", "demomoodle",
        "description", "Demo Moodle");
  }

  private Map<String, Object> presentation() {
    var presentation = new LinkedHashMap<String, Object>();
    presentation.put("locale", "en");
    launch
        .message()
        .link()
        .ifPresent(link -> {
          presentation.put("document_target", launch.placement().documentTarget());
          presentation.put("return_url", returnAddress(link));
        });
    return presentation;
  }

  private String returnAddress(Link link) {
    String query =
        "course=%s&launch_container=3&instanceid=%s&sesskey=demo"
            .formatted(course.key(), link.id());
    return launch
        .platform()
        .at(launch.platform().identity().paths().comeBack() + "?" + query)
        .toString();
  }

  private Optional<Link> gradedLink() {
    return launch
        .message()
        .link()
        .filter(link ->
            course.lineItems().all().stream().anyMatch(item -> item.coupled() && item.isOf(link)));
  }
}
