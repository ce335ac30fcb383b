package org.cehrs.practice.lti.net;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which hosts may be reached: over https any at a public address; those that an administrator named
 * also over plain http and at private addresses.
 */
final class HostRule {

  private final Set<String> trusted;

  /**
   * @param trusted host:port pairs
   */
  HostRule(Set<String> trusted) {
    this.trusted =
        trusted.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /** Why an address may not be called, as far as it can be told before its name is resolved. */
  Optional<String> objection(URI target) {
    String host = target.getHost();
    if (host == null || target.getRawUserInfo() != null) {
      return Optional.of("is no plain web address");
    }
    if (trusts(host, port(target)) && "http".equalsIgnoreCase(target.getScheme())) {
      return Optional.empty();
    }
    return "https".equalsIgnoreCase(target.getScheme())
        ? Optional.empty()
        : Optional.of("is not https; name the host in CEHRS_TRUSTED_HOSTS if it is to be trusted");
  }

  /** Why the addresses that a name resolved to may not be connected to. */
  Optional<String> objection(String host, int port, List<InetAddress> resolved) {
    return trusts(host, port) || resolved.stream().allMatch(PublicAddress::is)
        ? Optional.empty()
        : Optional.of(
            host
                + " is at a private address; name "
                + host
                + ":"
                + port
                + " in CEHRS_TRUSTED_HOSTS if it is to be trusted");
  }

  /**
   * Why a browser may not be sent to an address, as its text tells: names are not resolved, for we
   * do not connect.
   */
  Optional<String> browserObjection(URI target) {
    return objection(target)
        .or(() ->
            isLiteral(target.getHost())
                ? objection(target.getHost(), port(target), literal(target.getHost()))
                : Optional.empty());
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  private static List<InetAddress> literal(String address) {
    try {
      return List.of(InetAddress.getByName(address));
    } catch (UnknownHostException notAnAddress) {
      return List.of();
    }
  }

  private boolean trusts(String host, int port) {
    return trusted.contains(host.toLowerCase(Locale.ROOT) + ":" + port);
  }

  private static int port(URI target) {
    if (target.getPort() != -1) {
      return target.getPort();
    }
    return "https".equalsIgnoreCase(target.getScheme()) ? 443 : 80;
  }
}
