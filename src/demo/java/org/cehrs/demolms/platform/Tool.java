package org.cehrs.demolms.platform;

import java.net.URI;

/** A tool as the platform has registered it. */
public record Tool(String name, String clientId, String deploymentId, Addresses addresses) {

  /**
   * Where a tool stands.
   *
   * @param launch both the redirect_uri and the target_link_uri of a link that names none
   * @param keys its JSON Web Key Set
   */
  public record Addresses(URI login, URI launch, URI keys) {

    /** Those of this project's tool, which stands at an origin. */
    public static Addresses below(URI origin) {
      return new Addresses(
          origin.resolve("/lti/login"), origin.resolve("/lti/launch"), origin.resolve("/lti/jwks"));
    }
  }

  /** Scheme, host and port, for frames and forms that may lead there. */
  public String origin() {
    return originOf(addresses.launch());
  }

  public static String originOf(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
