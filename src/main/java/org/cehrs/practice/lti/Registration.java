package org.cehrs.practice.lti;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A platform that may launch this tool. The key is (issuer, client id): client ids alone collide
 * between self-hosted sites, and one issuer serves many clients.
 *
 * @param id names the registration inside this tool
 * @param tokenAudience {@code aud} of our client assertion where it is not the token endpoint
 * @param lineItemMaximum the largest maximum this platform keeps on a line item
 * @param anyDeployment whether a deployment that nobody listed is accepted
 */
public record Registration(
    UUID id,
    String issuer,
    String clientId,
    String name,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    URI jwksUri,
    Optional<String> tokenAudience,
    OptionalInt lineItemMaximum,
    Flavor flavor,
    boolean anyDeployment) {

  /** The points to ask a line item for: as many as wanted, or as this platform keeps. */
  public double fitting(double points) {
    return lineItemMaximum.isPresent() ? Math.min(points, lineItemMaximum.getAsInt()) : points;
  }

  /** The platform's product, where its behaviour differs from the specification. */
  public enum Flavor {
    CANVAS,
    MOODLE,
    OTHER
  }
}
