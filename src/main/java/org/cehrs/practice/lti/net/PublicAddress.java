package org.cehrs.practice.lti.net;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public internet (IANA special-purpose registries, RFC 6890). */
final class PublicAddress {

  /** Addresses that agree in their first bits. */
  private record Range(BigInteger start, int prefix) {

    static Range of(String hex, int prefix) {
      return new Range(new BigInteger(hex, 16), prefix);
    }

    boolean holds(byte[] address) {
      int rest = address.length * Byte.SIZE - prefix;
      return new BigInteger(1, address).shiftRight(rest).equals(start.shiftRight(rest));
    }
  }

  private static final List<Range> SPECIAL_IPV4 =
      List.of(
          Range.of("00000000", 8), // this network
          Range.of("0a000000", 8), // private
          Range.of("64400000", 10), // carrier-grade NAT
          Range.of("7f000000", 8), // loopback
          Range.of("a9fe0000", 16), // link-local, cloud metadata
          Range.of("ac100000", 12), // private
          Range.of("c0000000", 24), // protocol assignments
          Range.of("c0000200", 24), // documentation
          Range.of("c0586300", 24), // 6to4 relays
          Range.of("c0a80000", 16), // private
          Range.of("c6120000", 15), // benchmarks
          Range.of("c6336400", 24), // documentation
          Range.of("cb007100", 24), // documentation
          Range.of("e0000000", 4), // multicast
          Range.of("f0000000", 4)); // reserved, broadcast

  private static final Range GLOBAL_IPV6 = Range.of("20000000000000000000000000000000", 3);

  private static final List<Range> SPECIAL_IPV6 =
      List.of(
          Range.of("20010000000000000000000000000000", 23), // Teredo and other protocols
          Range.of("20010db8000000000000000000000000", 32), // documentation
          Range.of("20020000000000000000000000000000", 16), // 6to4 wraps an IPv4 address
          Range.of("3fff0000000000000000000000000000", 20)); // documentation

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? SPECIAL_IPV4.stream().noneMatch(range -> range.holds(bytes))
        : GLOBAL_IPV6.holds(bytes) && SPECIAL_IPV6.stream().noneMatch(range -> range.holds(bytes));
  }
}
