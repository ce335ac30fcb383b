package org.cehrs.practice.setup;

import java.time.Clock;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cehrs.practice.administration.Invitations;
import org.cehrs.practice.administration.InvitedCalls;
import org.cehrs.practice.administration.NewPlatforms;
import org.cehrs.practice.administration.Platforms;
import org.cehrs.practice.administration.RegisterPlatform;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.registration.dynamic.DynamicRegistration;
import org.cehrs.practice.web.PublicUrl;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Dynamic Registration. */
@Configuration(proxyBeanMethods = false)
class RegistrationWiring {

  /** Reaches public hosts alone: trust in private ones is not for whoever found a link. */
  @Bean(defaultCandidate = false)
  Outbound publicOutbound() {
    return new Outbound(Set.of());
  }

  @Bean
  InvitedCalls invitedCalls(
      Outbound outbound, @Qualifier("publicOutbound") Outbound publicOutbound, PublicUrl own) {
    return new InvitedCalls(
        new DynamicRegistration(outbound, own.origin()),
        new DynamicRegistration(publicOutbound, own.origin()));
  }

  @Bean
  NewPlatforms newPlatforms(
      Platforms platforms,
      Invitations invitations,
      AuditLog log,
      TransactionOperations transactions,
      Clock clock,
      RandomGenerator chance) {
    return new NewPlatforms(platforms, invitations, log, transactions, clock, chance);
  }

  @Bean
  RegisterPlatform registerPlatform(
      Invitations invitations,
      Platforms platforms,
      InvitedCalls calls,
      NewPlatforms stored,
      ToolKeys keys,
      Clock clock) {
    return new RegisterPlatform(invitations, platforms, calls, stored, keys.sessionSecret(), clock);
  }
}
