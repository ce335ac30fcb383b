package org.cehrs.demolms;

import org.cehrs.demolms.platform.Platform;

/** How an administrator would write this platform into the tool's registrations.yml. */
final class RegistrationYaml {

  private RegistrationYaml() {}

  static String of(Platform platform) {
    String registration =
        """
        registrations:
          - name: Demo LMS
            issuer: "%s"
            client_id: "%s"
            authorization_endpoint: "%s"
            token_endpoint: "%s"
            jwks_uri: "%s"
            deployment_ids: ["%s"]
        """
            .formatted(
                platform.issuer(),
                platform.flavor().clientId(),
                platform.authorization(),
                platform.token(),
                platform.jwks(),
                platform.flavor().deploymentId());
    String product = platform.flavor().product().map("    flavor: %s\n"::formatted).orElse("");
    return registration + product;
  }
}
