package org.cehrs.practice.lti.launch;

import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;

/**
 * LTI Core 1.3, clause 5.3.3: the deployment is one of this registration. One that nobody listed is
 * held; this rule comes last, so that only true launches put one on hold.
 */
final class DeploymentIsAccepted implements Rule {

  private final Registrations registrations;

  DeploymentIsAccepted(Registrations registrations) {
    this.registrations = registrations;
  }

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    String deployment = candidate.token().filled(Claims.DEPLOYMENT_ID).orElse("");
    if (deployment.isEmpty()) {
      return Rule.refuse(Reason.DEPLOYMENT_MISSING, "the id_token's deployment_id is empty");
    }
    return candidate.standing().deploymentActive()
            || registrations.accepts(candidate.registration(), deployment)
        ? Optional.empty()
        : Optional.of(held(candidate.registration(), deployment));
  }

  private Refusal held(Registration registration, String deployment) {
    return new Refusal(
        Reason.DEPLOYMENT_HELD,
        ("deployment_id %s of %s is not approved yet; approve it, or add it to deployment_ids in"
                + " lti-config/registrations.yml")
            .formatted(Quoted.of(deployment), Quoted.of(registration.name())),
        Optional.of(
            new Refusal.Waiting(
                registration.issuer(),
                registration.clientId(),
                Optional.of(deployment),
                registrations.held(registration, deployment))));
  }
}
