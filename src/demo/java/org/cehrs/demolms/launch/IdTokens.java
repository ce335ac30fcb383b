package org.cehrs.demolms.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.ServiceAddresses;
import org.cehrs.demolms.platform.TimeAndChance;
import org.jspecify.annotations.Nullable;

/** Writes the messages of LTI 1.3 and signs them. */
public final class IdTokens {

  private final SigningKeys keys;
  private final LaunchHabits habits;
  private final TimeAndChance world;

  public IdTokens(SigningKeys keys, LaunchHabits habits, TimeAndChance world) {
    this.keys = keys;
    this.habits = habits;
    this.world = world;
  }

  String issue(PendingLaunch launch, String nonce) {
    var claims = new LinkedHashMap<String, @Nullable Object>();
    claims.putAll(token(launch, nonce));
    claims.putAll(person(launch.person()));
    claims.putAll(message(launch));
    claims.putAll(place(launch));
    claims.putAll(services(launch));
    habits.shape(claims, launch);
    var set = new JWTClaimsSet.Builder().serializeNullClaims(true);
    claims.forEach(set::claim);
    return keys.sign(set.build());
  }

  private Map<String, Object> token(PendingLaunch launch, String nonce) {
    Instant issued = habits.issueTime() == IssueTime.LOGIN ? launch.startedAt() : world.now();
    return Map.of(
        "iss", launch.platform().issuer(),
        "aud", launch.tool().clientId(),
        "azp", launch.tool().clientId(),
        "iat", issued.getEpochSecond(),
        "exp", issued.plus(habits.idTokenLife()).getEpochSecond(),
        "nonce", nonce);
  }

  private Map<String, Object> person(Person person) {
    return Map.of(
        "sub",
        person.subject(),
        "name",
        person.name().full(),
        "given_name",
        person.name().given(),
        "family_name",
        person.name().family(),
        "email",
        person.email(),
        "locale",
        "en",
        Claim.ROLES,
        habits.roles(person),
        Claim.LIS,
        Map.of("person_sourcedid", person.label()));
  }

  private Map<String, Object> message(PendingLaunch launch) {
    Message message = launch.message();
    var claims = new LinkedHashMap<String, Object>();
    claims.put(Claim.MESSAGE_TYPE, message.type());
    claims.put(Claim.VERSION, "1.3.0");
    claims.put(Claim.DEPLOYMENT_ID, launch.tool().deploymentId());
    claims.put(Claim.TARGET_LINK_URI, launch.target().toString());
    claims.put(Claim.CUSTOM, habits.custom(launch));
    message
        .link()
        .ifPresent(link -> claims.put(Claim.RESOURCE_LINK, resourceLink(link, launch.course())));
    switch (message) {
      case Message.Open open -> {}
      case Message.Pick pick -> claims.put(Claim.DEEP_LINKING_SETTINGS, pick.settings());
      case Message.Review review -> claims.put(Claim.FOR_USER, Map.of("user_id", review.userId()));
    }
    return claims;
  }

  private static Map<String, Object> resourceLink(Link link, Course course) {
    return Map.of(
        "id", link.id(),
        "title", course.isNavigation(link) ? course.title() : link.title(),
        "description", link.description());
  }

  private Map<String, Object> place(PendingLaunch launch) {
    Course.Names course = launch.course().names();
    return Map.of(
        Claim.CONTEXT,
            Map.of(
                "id", course.id(),
                "label", course.label(),
                "title", course.title(),
                "type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering")),
        Claim.TOOL_PLATFORM,
            Map.of("guid", "demo-lms", "name", "Demo LMS", "product_family_code", "demo-lms"),
        Claim.LAUNCH_PRESENTATION,
            Map.of(
                "document_target", launch.placement().documentTarget(),
                "return_url", launch.platform().at("/course/return").toString(),
                "locale", "en"));
  }

  private Map<String, Object> services(PendingLaunch launch) {
    ServiceAddresses services = launch.services();
    var grades = new LinkedHashMap<String, Object>();
    grades.put("scope", Scope.gradeServices());
    grades.put("lineitems", services.lineItems().toString());
    launch
        .message()
        .link()
        .flatMap(link -> habits.lineItem(launch.course(), link))
        .map(id -> id.isEmpty() ? "" : services.lineItem(id).toString())
        .ifPresent(address -> grades.put("lineitem", address));
    return Map.of(
        Claim.GRADE_SERVICES,
        grades,
        Claim.NAMES_AND_ROLES,
        Map.of(
            "context_memberships_url", services.memberships().toString(),
            "service_versions", List.of("2.0")));
  }
}
