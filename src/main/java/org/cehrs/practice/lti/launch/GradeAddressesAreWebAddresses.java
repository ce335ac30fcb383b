package org.cehrs.practice.lti.launch;

import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.WebAddress;

/**
 * Assignment and Grade Services 2.0, clause 3.1: where grades go is an address, or a grade would be
 * lost later. Moodle writes {@code ""} for no line item.
 */
final class GradeAddressesAreWebAddresses implements Rule {

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    return Stream.of("lineitem", "lineitems")
        .flatMap(name -> candidate.token().filled(Claims.GRADE_SERVICE, name).stream())
        .filter(address -> WebAddress.of(address).isEmpty())
        .findFirst()
        .flatMap(address ->
            Rule.refuse(
                Reason.CLAIM_MALFORMED,
                "the grade service's address %s is no web address".formatted(Quoted.of(address))));
  }
}
