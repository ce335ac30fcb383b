package org.cehrs.practice.administration;

import org.cehrs.practice.lti.registration.dynamic.DynamicRegistration;

/**
 * The calls that a registration makes. An open invitation may be in anybody's hands: hosts that are
 * trusted to be private are not reached through it.
 */
public record InvitedCalls(DynamicRegistration named, DynamicRegistration open) {

  DynamicRegistration of(Invitation invitation) {
    return invitation.issuer().isPresent() ? named : open;
  }
}
