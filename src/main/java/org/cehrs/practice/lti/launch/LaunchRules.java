package org.cehrs.practice.lti.launch;

import java.util.List;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.keys.PlatformKeys;

/** What an id_token is held to, in this order. */
final class LaunchRules {

  private LaunchRules() {}

  static List<Rule> all(Registrations registrations, PlatformKeys keys) {
    return List.of(
        new AlgorithmIsRs256(),
        new KeyIsNamed(),
        new SignatureHolds(keys),
        new ClaimsHaveTheirTypes(),
        new IssuerIsThePlatform(),
        new AudienceIsThisTool(),
        new AuthorizedPartyIsThisTool(),
        new NotExpired(),
        new IssuedRecently(),
        new AlreadyValid(),
        new NonceIsOfThisLogin(),
        new RequiredClaimsArePresent(),
        new MessageTypeIsKnown(),
        new VersionIsSupported(),
        new UserIsNamed(),
        new ResourceLinkIsNamed(),
        new IdentifiersFit(),
        new GradeAddressesAreWebAddresses(),
        new ReviewIsOwn(),
        new DeepLinkingCanBeAnswered(),
        new DeploymentIsAccepted(registrations));
  }
}
