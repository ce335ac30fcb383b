package org.cehrs.demolms.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Who a platform is: its names, addresses and identifiers. The methods as they stand here are those
 * of a platform without habits of its own.
 */
public interface Identity {

  /** Names the platform in forms and in addresses; one word. */
  default String key() {
    return "plain";
  }

  /** Names the platform to people. */
  default String label() {
    return "Plain LTI";
  }

  /**
   * The value of {@code flavor} in registrations.yml; empty where the tool needs no special care.
   */
  default Optional<String> product() {
    return Optional.empty();
  }

  /**
   * The {@code iss} of every message.
   *
   * @param address the demo's, without a slash at its end
   */
  default String issuer(URI address) {
    return address.toString();
  }

  /**
   * The id of a thing, which the demo knows by a name. The same from start to start, so that a tool
   * that keeps its database knows the course again; what is made later gets a random name.
   */
  default String id(Thing thing, String name) {
    return switch (thing) {
      case COURSE, LINE_ITEM -> name;
      case CLIENT -> "demo-lms-client-" + name;
      case DEPLOYMENT -> "demo-deployment-" + name;
      case CONTEXT, PERSON, RESOURCE_LINK ->
          UUID.nameUUIDFromBytes((thing + ":" + name).getBytes(UTF_8)).toString();
    };
  }

  default Paths paths() {
    return new Paths() {};
  }

  /** Whether launches pass through another host than the one that people see. */
  default boolean hasLoginHost() {
    return false;
  }

  /** Who may see the session's cookie, as attributes of Set-Cookie. */
  default String cookieAttributes() {
    return "SameSite=Lax";
  }

  /** The largest maximum that the platform's own forms keep on a line item. */
  default double highestMaximum() {
    return 500;
  }
}
