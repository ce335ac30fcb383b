package org.cehrs.practice.lti.registration.dynamic;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.lti.net.HostAndPort;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration.Endpoints;

/**
 * Which hosts a platform may name in its configuration without anybody looking at them: its
 * issuer's. The hosted Canvas has one issuer for all schools, signs in on a second host, and takes
 * registrations at the school's own.
 */
public final class PlatformHosts {

  private static final Map<String, Set<String>> CANVAS =
      Map.of(
          "canvas.instructure.com:443", Set.of("sso.canvaslms.com:443"),
          "canvas.beta.instructure.com:443", Set.of("sso.beta.canvaslms.com:443"),
          "canvas.test.instructure.com:443", Set.of("sso.test.canvaslms.com:443"));

  private PlatformHosts() {}

  /**
   * The host:port pairs that are not the issuer's.
   *
   * @param source where the configuration came from
   */
  public static List<String> strange(PlatformConfiguration platform, URI source) {
    String issuer = HostAndPort.of(URI.create(platform.issuer()));
    Endpoints endpoints = platform.endpoints();
    Stream<URI> named =
        Stream.of(source, endpoints.authorization(), endpoints.token(), endpoints.jwks());
    // To a school's own host goes nothing but what the whole world may know of this tool.
    Stream<URI> registering =
        CANVAS.containsKey(issuer) ? Stream.empty() : Stream.of(endpoints.registration());
    return Stream.concat(named, registering)
        .map(HostAndPort::of)
        .filter(host -> !host.equals(issuer))
        .filter(host -> !CANVAS.getOrDefault(issuer, Set.of()).contains(host))
        .distinct()
        .toList();
  }
}
