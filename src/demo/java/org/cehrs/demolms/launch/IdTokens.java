package org.cehrs.demolms.launch;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.Flavor;
import org.cehrs.demolms.platform.IssueTime;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;
import org.jspecify.annotations.Nullable;

/** Writes the resource link message of LTI 1.3 and signs it. */
public final class IdTokens {

  private final Platform platform;
  private final Flavor flavor;
  private final Course course;
  private final SigningKeys keys;
  private final InstantSource clock;

  public IdTokens(Platform platform, Course course, SigningKeys keys, InstantSource clock) {
    this.platform = platform;
    this.flavor = platform.flavor();
    this.course = course;
    this.keys = keys;
    this.clock = clock;
  }

  String issue(PendingLaunch launch, String nonce) {
    var claims = new LinkedHashMap<String, @Nullable Object>();
    claims.putAll(token(launch, nonce));
    claims.putAll(person(launch.person()));
    claims.putAll(message(launch));
    claims.putAll(place(launch));
    claims.putAll(services(launch.link()));
    flavor.shape(claims);
    var set = new JWTClaimsSet.Builder().serializeNullClaims(true);
    claims.forEach(set::claim);
    return keys.sign(set.build());
  }

  private Map<String, Object> token(PendingLaunch launch, String nonce) {
    Instant issued = flavor.issueTime() == IssueTime.LOGIN ? launch.startedAt() : clock.instant();
    return Map.of(
        "iss", platform.issuer(),
        "aud", flavor.clientId(),
        "azp", flavor.clientId(),
        "iat", issued.getEpochSecond(),
        "exp", issued.plus(flavor.idTokenLife()).getEpochSecond(),
        "nonce", nonce);
  }

  private static Map<String, Object> person(Person person) {
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
        person.role().launchUris(),
        Claim.LIS,
        Map.of("person_sourcedid", person.label()));
  }

  private Map<String, Object> message(PendingLaunch launch) {
    return Map.of(
        Claim.MESSAGE_TYPE, "LtiResourceLinkRequest",
        Claim.VERSION, "1.3.0",
        Claim.DEPLOYMENT_ID, flavor.deploymentId(),
        Claim.TARGET_LINK_URI, platform.toolLaunch().toString(),
        Claim.RESOURCE_LINK, resourceLink(launch.link()),
        Claim.CUSTOM, launch.link().custom());
  }

  private Map<String, Object> resourceLink(Link link) {
    return Map.of(
        "id", link.id(),
        "title", course.isNavigation(link) ? course.title() : link.title(),
        "description", link.description());
  }

  private Map<String, Object> place(PendingLaunch launch) {
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
                "return_url", platform.at("/course/return").toString(),
                "locale", "en"));
  }

  private Map<String, Object> services(Link link) {
    var grades = new LinkedHashMap<String, Object>();
    grades.put("scope", Scope.gradeServices());
    grades.put("lineitems", platform.lineItems().toString());
    course
        .lineItems()
        .onlyOneOf(link)
        .ifPresent(item -> grades.put("lineitem", platform.lineItem(item.id()).toString()));
    return Map.of(
        Claim.GRADE_SERVICES,
        grades,
        Claim.NAMES_AND_ROLES,
        Map.of(
            "context_memberships_url", platform.memberships().toString(),
            "service_versions", List.of("2.0")));
  }
}
