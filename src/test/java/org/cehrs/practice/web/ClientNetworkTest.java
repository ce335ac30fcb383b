package org.cehrs.practice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {

  @Test
  void tellsIpv4AddressesApart() {
    assertThat(ClientNetwork.of("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(ClientNetwork.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void takesANetworkOfIpv6ForOneClient() {
    String one = ClientNetwork.of("2001:db8:1:2:aaaa::1");
    assertThat(ClientNetwork.of("2001:0db8:0001:0002:ffff:ffff:ffff:ffff")).isEqualTo(one);
    assertThat(ClientNetwork.of("2001:db8:1:3::1")).isNotEqualTo(one);
  }

  @Test
  void standsTextsThatAreNoAddress() {
    assertThat(ClientNetwork.of("::1::2")).isEqualTo("none");
    assertThat(ClientNetwork.of("x".repeat(10_000))).hasSize(45);
  }
}
