package org.cehrs.practice.lti;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a platform is at home that answered a login without a token. */
public final class PlatformHome {

  private static final Pattern SCHOOL = Pattern.compile("https://[a-z0-9-]+\\.instructure\\.com");

  private final LoginSeal seal;
  private final Registrations registrations;

  public PlatformHome(LoginSeal seal, Registrations registrations) {
    this.seal = seal;
    this.registrations = registrations;
  }

  /**
   * The address to sign in at. One issuer of Canvas serves many schools, so it is the page that the
   * answer came from, if it is the platform's.
   *
   * @param state of the login
   * @param sender the origin that the browser names; nobody vouches for it
   */
  public Optional<URI> of(String state, String sender) {
    return seal.open(state)
        .flatMap(login -> registrations.find(login.registrationId()))
        .filter(registration -> isOf(registration, sender))
        .map(registration -> URI.create(sender + "/"));
  }

  private static boolean isOf(Registration registration, String sender) {
    return Stream.of(URI.create(registration.issuer()), registration.authorizationEndpoint())
            .map(address -> address.getScheme() + "://" + address.getRawAuthority())
            .anyMatch(sender::equals)
        || (registration.flavor() == Registration.Flavor.CANVAS
            && SCHOOL.matcher(sender).matches());
  }
}
