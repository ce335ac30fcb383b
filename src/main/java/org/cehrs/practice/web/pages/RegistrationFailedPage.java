package org.cehrs.practice.web.pages;

import java.util.Optional;

/**
 * Tells a platform's administrator why a registration did not go on.
 *
 * @param detail what was expected and what came; may be empty
 * @param again a form to be sent off once more; empty where that is of no use
 * @param retry address that shows the form anew; empty where that is of no use
 */
public record RegistrationFailedPage(
    String title,
    String advice,
    String detail,
    Optional<RegistrationForm> again,
    Optional<String> retry,
    String reference)
    implements Page {

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}
