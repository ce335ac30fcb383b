package org.cehrs.practice.lti.registration.dynamic;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.practice.lti.net.Call;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.net.OutboundFailed;

/** The two calls of a registration (LTI Dynamic Registration 1.0, clauses 3.3 and 3.5). */
public final class DynamicRegistration {

  private final PlatformDiscovery discovery;
  private final Outbound outbound;
  private final URI publicUrl;

  /**
   * @param outbound decides which hosts may be asked
   * @param publicUrl origin under which browsers and platforms reach this tool
   */
  public DynamicRegistration(Outbound outbound, URI publicUrl) {
    this.discovery = new PlatformDiscovery(outbound);
    this.outbound = outbound;
    this.publicUrl = publicUrl;
  }

  /**
   * Asks a platform who it is.
   *
   * @param address as the platform gave it, with its query
   */
  public Discovery discover(URI address, Optional<String> token) {
    return discovery.read(address, token);
  }

  /** Registers this tool, or brings its registration up to date if the token is for that. */
  public RegistrationReply register(PlatformConfiguration platform, Optional<String> token) {
    Map<String, String> headers =
        new HashMap<>(Map.of("Accept", "application/json", "Content-Type", "application/json"));
    token.ifPresent(it -> headers.put("Authorization", "Bearer " + it));
    try {
      return ReplyReader.read(
          outbound.send(
              Call.post(
                  platform.endpoints().registration(),
                  headers,
                  new ToolDescription(publicUrl, platform).json())));
    } catch (OutboundFailed e) {
      return new RegistrationReply.Refused("The platform cannot be asked: " + e.reason() + ".");
    }
  }
}
