package org.cehrs.practice.lti.registration;

import java.util.List;

/** A registrations file that cannot be taken as it is; every fault in a line of its own. */
public final class RegistrationFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  RegistrationFault(List<String> faults) {
    super(String.join("\n", faults));
  }
}
