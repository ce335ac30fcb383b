package org.cehrs.practice.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A checked launch: the frontier value between the protocol and the rest. Everything in it comes
 * from a verified id_token.
 *
 * @param subject the platform's user id, at most 255 characters, never empty
 * @param name display name; empty where the platform withholds it
 * @param roles role URIs and short names as sent
 * @param role what the person may do here, from context membership roles alone
 * @param context empty where the launch names none
 * @param resourceLink empty for deep linking
 * @param custom custom parameters; unresolved substitutions ({@code $...}) are left out
 * @param grades where grades go; empty where the platform offers no grade service here
 * @param memberships the Names and Roles URL
 * @param targetLink the address that the link was made with, in the token as signed; never
 *     followed, it only says which of our own pages is meant
 * @param returnUrl where the platform wants the person back
 * @param forUser whom a submission review is about; for a learner always {@code subject}
 * @param deepLinking present for deep linking alone
 */
public record Launch(
    Registration registration,
    String deploymentId,
    MessageType messageType,
    String subject,
    Optional<String> name,
    List<String> roles,
    Role role,
    Optional<Context> context,
    Optional<ResourceLink> resourceLink,
    Map<String, String> custom,
    Optional<GradeService> grades,
    Optional<URI> memberships,
    Optional<URI> targetLink,
    Optional<URI> returnUrl,
    boolean inFrame,
    Optional<String> forUser,
    Optional<DeepLinking> deepLinking) {

  /** Messages this tool opens. */
  public enum MessageType {
    RESOURCE_LINK,
    DEEP_LINKING,
    SUBMISSION_REVIEW
  }

  /** What a person may do, from least to most. */
  public enum Role {
    /** Observers, test students, unknown roles: may look around, starts no counted attempt. */
    VISITOR,
    LEARNER,
    TEACHER
  }

  public record Context(String id, Optional<String> label, Optional<String> title) {}

  public record ResourceLink(String id, Optional<String> title) {}

  /**
   * The Assignment and Grade Services claim.
   *
   * @param lineItem present only where exactly one line item belongs to the link
   */
  public record GradeService(
      List<String> scopes, Optional<URI> lineItems, Optional<URI> lineItem) {}

  /**
   * What a platform says that asks for content (Deep Linking 2.0, clause 4.4.1).
   *
   * @param returnUrl where the browser posts the answer, unchanged
   * @param data goes back as it came
   * @param several whether more than one link is taken
   * @param lineItems whether links may bring a line item
   * @param newTab whether links may ask for a tab of their own
   * @param title of the link that is to be, where somebody has named it already
   * @param text of the link that is to be
   */
  public record DeepLinking(
      URI returnUrl,
      Optional<String> data,
      boolean several,
      boolean lineItems,
      boolean newTab,
      Optional<String> title,
      Optional<String> text) {}

  public Launch {
    roles = List.copyOf(roles);
    custom = Map.copyOf(custom);
  }

  /**
   * Origins that may show this launch in a frame, for the CSP directive {@code frame-ancestors}:
   * those of the registration, of the return address, and the hosts that Canvas serves schools
   * from.
   */
  public String frameAncestors() {
    Stream<String> own =
        Stream.of(
                Stream.of(registration.authorizationEndpoint(), registration.jwksUri()),
                returnUrl.stream())
            .flatMap(addresses -> addresses)
            .map(address -> address.getScheme() + "://" + address.getRawAuthority());
    Stream<String> hosted =
        registration.flavor() == Registration.Flavor.CANVAS
            ? Stream.of("https://*.instructure.com")
            : Stream.empty();
    return Stream.concat(own, hosted).distinct().collect(Collectors.joining(" "));
  }
}
