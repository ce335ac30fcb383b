package org.cehrs.practice.lti.registration.dynamic;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Registration.Flavor;

/**
 * What a platform says of itself (LTI Dynamic Registration 1.0, clause 3.3), as far as this tool
 * reads it.
 *
 * @param audience of our client assertion, where it is not the token endpoint
 * @param scopes empty where the platform lists none
 * @param claims empty where the platform lists none
 * @param messages empty where the platform lists none
 */
public record PlatformConfiguration(
    String issuer,
    Endpoints endpoints,
    Product product,
    Optional<String> audience,
    Set<String> scopes,
    Set<String> claims,
    List<Message> messages) {

  public record Endpoints(URI authorization, URI token, URI jwks, URI registration) {}

  /**
   * Which software it is.
   *
   * @param family such as {@code moodle}
   * @param version empty where it is not told
   * @param account the school's name, where the platform serves several
   */
  public record Product(String family, Optional<String> version, Optional<String> account) {

    public Flavor flavor() {
      return switch (family) {
        case "canvas" -> Flavor.CANVAS;
        case "moodle" -> Flavor.MOODLE;
        default -> Flavor.OTHER;
      };
    }
  }

  /** A message that the platform sends, and the places it offers it at. */
  record Message(String type, Set<String> placements) {

    Message {
      placements = Set.copyOf(placements);
    }
  }

  public PlatformConfiguration {
    scopes = Set.copyOf(scopes);
    claims = Set.copyOf(claims);
    messages = List.copyOf(messages);
  }
}
