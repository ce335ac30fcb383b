package org.cehrs.practice.web.pages;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What every page knows of the visit that it belongs to.
 *
 * @param base path of the session, such as {@code /s/4f1c}; empty outside a session
 * @param formToken value of the hidden field {@code _session} of every form; empty outside a
 *     session
 * @param inFrame whether the platform shows the tool in a frame
 * @param returnUrl where the platform wants the person back; an address that is not http(s) is
 *     dropped
 */
public record Visit(
    String base,
    String formToken,
    boolean inFrame,
    Optional<String> person,
    Optional<String> course,
    Optional<URI> returnUrl) {

  public Visit {
    returnUrl = returnUrl.filter(address -> Set.of("http", "https").contains(address.getScheme()));
  }

  /** Of somebody who has no session: a refused launch, an expired session. */
  public static Visit outside() {
    return new Visit("", "", false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
