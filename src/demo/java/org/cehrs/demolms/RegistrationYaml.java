package org.cehrs.demolms;

import java.util.List;
import java.util.stream.Collectors;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Tool;

/** How an administrator would write platforms into the tool's registrations.yml. */
final class RegistrationYaml {

  private RegistrationYaml() {}

  static String of(List<Platform> platforms) {
    return platforms.stream()
        .map(RegistrationYaml::entry)
        .collect(Collectors.joining("", "registrations:\n", ""));
  }

  private static String entry(Platform platform) {
    Tool tool = platform.tools().first();
    String registration =
        """
          - name: Demo LMS (%s)
            issuer: "%s"
            client_id: "%s"
            authorization_endpoint: "%s"
            token_endpoint: "%s"
            jwks_uri: "%s"
            deployment_ids: ["%s"]
        """
            .formatted(
                platform.identity().label(),
                platform.issuer(),
                tool.clientId(),
                platform.authorization(),
                platform.token(),
                platform.jwks(),
                tool.deploymentId());
    return registration + product(platform);
  }

  private static String product(Platform platform) {
    double highest = platform.identity().highestMaximum();
    return platform
        .identity()
        .product()
        .map(flavor ->
            """
                flavor: %s
                line_item_maximum: %d
            """
                .formatted(flavor, (int) highest))
        .orElse("");
  }
}
