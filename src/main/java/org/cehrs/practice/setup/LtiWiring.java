package org.cehrs.practice.setup;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginStates;
import org.cehrs.practice.lti.OfferedLaunches;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.keys.PlatformKeys;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.launch.LaunchCheck;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.services.AccessTokens;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.lti.services.AuthorizedCalls;
import org.cehrs.practice.lti.services.MemoryTokenCache;
import org.cehrs.practice.lti.services.TokenRequest;
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
  ConfiguredPlatforms configuredPlatforms(Settings settings, RandomGenerator chance) {
    return ConfiguredPlatforms.read(settings, chance);
  }

  /** Hosts that the administrator names may be private or plain http; all others may not. */
  @Bean
  Outbound outbound(Settings settings, ConfiguredPlatforms configured) {
    Set<String> trusted = new HashSet<>(settings.trustedHosts());
    trusted.addAll(configured.hosts());
    return new Outbound(trusted);
  }

  @Bean
  ToolKeys toolKeys(Settings settings, Clock clock) {
    return ToolKeys.open(settings.keys(), clock, new SecureRandom());
  }

  @Bean
  Ags ags(Outbound outbound, ToolKeys keys, Clock clock, RandomGenerator chance) {
    TokenRequest request = new TokenRequest(keys, outbound, clock, chance);
    AccessTokens tokens = new AccessTokens(request, new MemoryTokenCache(), clock);
    return new Ags(new AuthorizedCalls(tokens, outbound, clock));
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
