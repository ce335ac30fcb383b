package org.cehrs.practice.lti.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once, at the connect, and hands on only addresses that were checked: a name that
 * is public when asked first and private when connected to (DNS rebinding) finds no second lookup.
 */
final class CheckedLookup implements DnsResolver {

  /** How names become addresses. */
  interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** A host that may not be reached. */
  static final class ForbiddenHost extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final String objection;

    ForbiddenHost(String objection) {
      super(objection);
      this.objection = objection;
    }

    String objection() {
      return objection;
    }
  }

  private final HostRule rule;
  private final Names names;

  CheckedLookup(HostRule rule, Names names) {
    this.rule = rule;
    this.names = names;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    // URIs write IPv6 addresses in brackets.
    String name =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    List<InetAddress> resolved = List.of(names.of(name));
    Optional<String> objection = rule.objection(host, port, resolved);
    if (objection.isPresent()) {
      throw new ForbiddenHost(objection.get());
    }
    return resolved.stream().map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) {
    throw new UnsupportedOperationException("an address is trusted together with its port only");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
