package org.cehrs.practice.web.pages;

import java.util.Optional;

/**
 * Tells that somebody has to approve a connection first, with what that person needs.
 *
 * @param deployment empty where the whole platform waits
 * @param command that approves it; empty where so many wait that this one was not noted
 */
public record HeldPage(
    String title,
    String advice,
    String issuer,
    String clientId,
    Optional<String> deployment,
    Optional<String> command,
    String reference)
    implements Page {

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}
