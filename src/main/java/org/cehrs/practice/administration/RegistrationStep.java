package org.cehrs.practice.administration;

import java.net.URI;
import java.util.List;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration;

/** How far a platform's registration has come. */
public sealed interface RegistrationStep {

  /**
   * It may be registered.
   *
   * @param source where the configuration came from
   * @param strangers hosts that are not the issuer's: why it will wait for approval
   * @param seal to be sent back with the form
   */
  record Offered(
      PlatformConfiguration platform,
      URI source,
      Platform.State state,
      List<String> strangers,
      boolean update,
      String seal)
      implements RegistrationStep {

    public Offered {
      strangers = List.copyOf(strangers);
    }
  }

  /** It is registered. */
  record Registered(Platform platform, boolean update) implements RegistrationStep {}

  /** It is not, and nothing was used up. */
  record Refused(Reason reason, String detail) implements RegistrationStep {}

  /** Why a platform is not registered. */
  enum Reason {
    /** The link was never made or is mistyped. */
    UNKNOWN_LINK,
    EXPIRED_LINK,
    REVOKED_LINK,
    USED_LINK,
    /** Somebody opened the link, not a platform. */
    NO_PLATFORM,
    /** The platform's configuration cannot be read or used. */
    CONFIGURATION,
    /** The link is for another issuer. */
    OTHER_ISSUER,
    /** The link makes a registration and the platform wants one updated, or the reverse. */
    OTHER_PURPOSE,
    /** An update names hosts that nobody has approved. */
    STRANGE_HOSTS,
    /** The form was sent off before, or shown too long ago. */
    OLD_FORM,
    /** Another form of this link is being worked at. */
    BUSY,
    /** The platform did not take the registration. */
    PLATFORM_REFUSED,
    /** Issuer and client id are registered already. */
    KNOWN_ALREADY
  }
}
