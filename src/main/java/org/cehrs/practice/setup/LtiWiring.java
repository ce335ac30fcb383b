package org.cehrs.practice.setup;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.lti.OfferedLaunches;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.keys.PlatformKeys;
import org.cehrs.practice.lti.launch.LaunchCheck;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.web.PublicUrl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The protocol's parts. */
@Configuration(proxyBeanMethods = false)
class LtiWiring {

  @Bean
  PublicUrl publicUrl(Settings settings) {
    return new PublicUrl(settings.publicUrl());
  }

  @Bean
  PlatformKeys platformKeys(Outbound outbound, Clock clock) {
    return new PlatformKeys(outbound, clock);
  }

  @Bean
  LoginInitiation loginInitiation(
      Registrations registrations,
      LoginStates logins,
      PublicUrl publicUrl,
      Clock clock,
      RandomGenerator chance) {
    return new LoginInitiation(registrations, logins, publicUrl.origin(), clock, chance);
  }

  @Bean
  LaunchCheck launchCheck(
      Registrations registrations, LoginStates logins, PlatformKeys keys, Clock clock) {
    return new LaunchCheck(registrations, logins, keys, clock);
  }

  @Bean
  OfferedLaunches offeredLaunches(LoginStates logins, Clock clock) {
    return new OfferedLaunches(logins, clock);
  }
}
