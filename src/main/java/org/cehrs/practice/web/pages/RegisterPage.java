package org.cehrs.practice.web.pages;

import java.util.List;

/**
 * Asks a platform's administrator whether to register.
 *
 * @param product the platform's software and version
 * @param account the school, where the platform serves several; else empty
 * @param hosts those that launches and grades will pass
 * @param strangers those of them that are not the issuer's
 * @param active whether launches will be accepted at once
 * @param update whether an old registration is brought up to date
 */
public record RegisterPage(
    RegistrationForm form,
    String issuer,
    String product,
    String account,
    List<String> hosts,
    List<String> strangers,
    boolean active,
    boolean update)
    implements Page {

  public RegisterPage {
    hosts = List.copyOf(hosts);
    strangers = List.copyOf(strangers);
  }

  @Override
  public Visit visit() {
    return Visit.outside();
  }
}
