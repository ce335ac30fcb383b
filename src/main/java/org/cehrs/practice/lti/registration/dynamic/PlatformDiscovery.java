package org.cehrs.practice.lti.registration.dynamic;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;

/** Fetches a platform's configuration. Redirects are not followed: the token would travel on. */
final class PlatformDiscovery {

  private final Outbound outbound;

  PlatformDiscovery(Outbound outbound) {
    this.outbound = outbound;
  }

  /**
   * Reads the configuration.
   *
   * @param address as the platform gave it, with its query: Canvas keeps its token there
   */
  Discovery read(URI address, Optional<String> token) {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", "application/json"));
    token.ifPresent(it -> headers.put("Authorization", "Bearer " + it));
    try {
      Answer answer = outbound.send(Call.get(address, headers));
      return answer.succeeded()
          ? ConfigurationReader.read(answer.body())
          : new Discovery.Failed(
              "%s answered %d where it should give its configuration."
                  .formatted(address.getHost(), answer.status()));
    } catch (OutboundFailed e) {
      return new Discovery.Failed("The platform cannot be asked: " + e.reason() + ".");
    }
  }
}
