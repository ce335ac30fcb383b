package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Optional;

/**
 * Tells a platform's administrator that the registration is done, and what comes next.
 *
 * @param deployments accepted ones; often one
 * @param approve the command that has to be run before launches are accepted; empty where they are
 * @param steps what is left to do in the platform
 */
public record RegisteredPage(
    String issuer,
    String clientId,
    List<String> deployments,
    Optional<String> approve,
    List<String> steps,
    boolean update)
    implements Page {

  public RegisteredPage {
    deployments = List.copyOf(deployments);
    steps = List.copyOf(steps);
  }

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}
