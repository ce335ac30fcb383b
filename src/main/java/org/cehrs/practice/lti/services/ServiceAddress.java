package org.cehrs.practice.lti.services;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Addresses derived from those a platform gave, whose query stays (Moodle's has one). */
final class ServiceAddress {

  private ServiceAddress() {}

  /** The address one step below: the step goes before the query. */
  static URI below(URI address, String step) {
    String whole = withoutFragment(address);
    int query = whole.indexOf('?');
    String path = query == -1 ? whole : whole.substring(0, query);
    String slash = path.endsWith("/") ? "" : "/";
    return URI.create(path + slash + step + (query == -1 ? "" : whole.substring(query)));
  }

  /** The address with one more parameter. */
  static URI with(URI address, String name, String value) {
    String whole = withoutFragment(address);
    return URI.create(
        whole
            + (whole.indexOf('?') == -1 ? "?" : "&")
            + name
            + "="
            + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** The address with those of these parameters that it lacks and another address has. */
  static URI keeping(URI address, URI other, Set<String> names) {
    Set<String> present = parameters(address).map(ServiceAddress::name).collect(toSet());
    String lacking =
        parameters(other)
            .filter(parameter -> names.contains(name(parameter)))
            .filter(parameter -> !present.contains(name(parameter)))
            .collect(joining("&"));
    String whole = withoutFragment(address);
    return lacking.isEmpty()
        ? address
        : URI.create(whole + (whole.indexOf('?') == -1 ? "?" : "&") + lacking);
  }

  /**
   * The same over https, where it names http on a host that is known to speak https. Canvas behind
   * a proxy writes such addresses beside right ones, and a token must not travel in the open.
   */
  static URI secured(URI address, URI known) {
    boolean upgrade =
        "http".equals(address.getScheme())
            && "https".equals(known.getScheme())
            && address.getPort() == -1
            && known.getPort() == -1
            && Objects.equals(address.getHost(), known.getHost());
    return upgrade ? URI.create("https" + address.toString().substring("http".length())) : address;
  }

  private static Stream<String> parameters(URI address) {
    return Optional.ofNullable(address.getRawQuery()).stream()
        .flatMap(query -> Stream.of(query.split("&")));
  }

  private static String name(String parameter) {
    return parameter.split("=", 2)[0];
  }

  private static String withoutFragment(URI address) {
    return address.toString().split("#", 2)[0];
  }
}
