package org.cehrs.demolms.platform;

import java.net.URI;
import java.util.function.Supplier;

/**
 * The two parties' addresses, as each of them must write them.
 *
 * @param address without a slash at its end; also the issuer
 * @param tool where the tool stands; asked anew each time, as it may start after the platform
 */
public record Platform(URI address, Flavor flavor, Supplier<URI> tool) {

  public String issuer() {
    return address.toString();
  }

  public URI authorization() {
    return at(flavor.paths().authorization());
  }

  public URI jwks() {
    return at(flavor.paths().jwks());
  }

  public URI token() {
    return at(flavor.paths().token());
  }

  public URI memberships() {
    return at(flavor.paths().memberships());
  }

  public URI lineItems() {
    return service(flavor.paths().lineItems());
  }

  public URI lineItem(String id) {
    return service(flavor.paths().lineItem().filled(id));
  }

  public URI results(String lineItemId) {
    return service(flavor.paths().lineItem().filled(lineItemId) + "/results");
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  public URI toolLogin() {
    return tool.get().resolve("/lti/login");
  }

  /** Both the redirect_uri and the target_link_uri of every launch. */
  public URI toolLaunch() {
    return tool.get().resolve("/lti/launch");
  }

  public URI toolJwks() {
    return tool.get().resolve("/lti/jwks");
  }

  /** The tool's scheme, host and port, for frames and forms that may lead there. */
  public String toolOrigin() {
    return tool.get().getScheme() + "://" + tool.get().getRawAuthority();
  }

  private URI service(String path) {
    String query = flavor.paths().query();
    return at(query.isEmpty() ? path : path + "?" + query);
  }
}
