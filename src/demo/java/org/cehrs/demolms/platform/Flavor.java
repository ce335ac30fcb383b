package org.cehrs.demolms.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.demolms.http.PathTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What one product does its own way. The methods as they stand here keep to the specifications; the
 * flavor of a product overrides those in which it departs from them.
 *
 * <p>Identifiers stay the same from start to start, so that a tool that keeps its database knows
 * the course again.
 */
public interface Flavor {

  /** A platform without habits of its own. */
  static Flavor specification() {
    return new Flavor() {};
  }

  /**
   * The value of {@code flavor} in registrations.yml; empty where the tool needs no special care.
   */
  default Optional<String> product() {
    return Optional.empty();
  }

  default String clientId() {
    return "demo-lms-client";
  }

  default String deploymentId() {
    return "demo-deployment-1";
  }

  default String contextId() {
    return stableId("context");
  }

  /** The {@code sub} of a person, who is known by the label on the front page. */
  default String subject(String label) {
    return stableId(label);
  }

  /** The id of a resource link, which is known by its name in the course page's addresses. */
  default String resourceLinkId(String name) {
    return stableId(name);
  }

  default Paths paths() {
    return new Paths(
        "/auth",
        "/jwks",
        "/token",
        "/api/courses/1/line_items",
        new PathTemplate("/api/courses/1/line_items/{item}"),
        "/api/courses/1/memberships",
        "");
  }

  default IssueTime issueTime() {
    return IssueTime.LOGIN;
  }

  default Duration idTokenLife() {
    return Duration.ofHours(1);
  }

  /** Fields of the login initiation beyond those of the specification. */
  default Map<String, String> loginFields() {
    return Map.of();
  }

  /**
   * Changes the finished claims in place: adds the product's own, reshapes or removes others. A
   * null is sent as such, as Canvas does.
   */
  default void shape(Map<String, @Nullable Object> claims) {}

  /** The status that tells a tool that its access token lacks a scope. */
  default int insufficientScopeStatus() {
    return 403;
  }

  /** The status that refuses a score which is not newer than the one in the gradebook. */
  default int staleScoreStatus() {
    return 409;
  }

  /** Fewer than the course has, so that a tool must follow the link to the next page. */
  default int membersPerPage() {
    return 4;
  }

  private static String stableId(String name) {
    return UUID.nameUUIDFromBytes(("demo-lms:" + name).getBytes(UTF_8)).toString();
  }
}
