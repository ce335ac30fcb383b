package org.cehrs.practice.lti.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** An outbound client for which a test resolves the names. */
public final class LookedUp {

  /** How names become addresses. */
  @FunctionalInterface
  public interface By {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private LookedUp() {}

  public static Outbound outbound(Set<String> trustedHosts, By names) {
    return new Outbound(new HostRule(trustedHosts), names::of, Limits.USUAL);
  }
}
