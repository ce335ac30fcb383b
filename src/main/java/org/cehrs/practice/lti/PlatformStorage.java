package org.cehrs.practice.lti;

import java.net.URI;
import java.util.Optional;

/**
 * Where a page of ours asks the platform to keep a login's state and nonce (LTI Client Side
 * postMessages, LTI Platform Storage): for browsers that keep no cookie in a frame.
 *
 * @param target name of the platform's frame, or {@code _parent}
 * @param origin of the platform's authorization endpoint: the only one to talk to
 * @param key distinguishes this login's data from all others'
 */
public record PlatformStorage(String target, String origin, String key) {

  public static Optional<PlatformStorage> of(BegunLogin login, Registration registration) {
    return login
        .storageTarget()
        .map(target ->
            new PlatformStorage(
                target,
                origin(registration.authorizationEndpoint()),
                BegunLogin.nameOf(login.state())));
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
