package org.cehrs.demolms.platform;

import java.net.URI;
import java.util.stream.Stream;

/**
 * One platform and its addresses, as tools must write them.
 *
 * @param address without a slash at its end; where people and services are
 * @param login where launches pass through; the same unless the product uses a host of its own
 */
public record Platform(URI address, URI login, Identity identity, Tools tools) {

  public String issuer() {
    return identity.issuer(address);
  }

  public URI authorization() {
    return login.resolve(identity.paths().authorization());
  }

  public URI jwks() {
    return login.resolve(identity.paths().jwks());
  }

  public URI token() {
    return at(identity.paths().token());
  }

  /** The services of a course, as a tool is told of them. */
  public ServiceAddresses services(String courseKey, Tool tool) {
    return new ServiceAddresses(this, courseKey, tool);
  }

  public URI at(String path) {
    return address.resolve(path);
  }

  /** The hosts of launches and of tools, for frames and forms that may lead there. */
  public Stream<String> otherOrigins() {
    return Stream.concat(Stream.of(Tool.originOf(login)), tools.all().stream().map(Tool::origin))
        .filter(origin -> !origin.equals(address.toString()))
        .distinct();
  }
}
