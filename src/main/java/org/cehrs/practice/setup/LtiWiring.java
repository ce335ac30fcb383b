package org.cehrs.practice.setup;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cehrs.practice.lti.LoginInitiation;
import org.cehrs.practice.lti.LoginSeal;
import org.cehrs.practice.lti.OfferedLaunches;
import org.cehrs.practice.lti.PlatformHome;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.UsedLogins;
import org.cehrs.practice.lti.deeplinking.DeepLinkingResponses;
import org.cehrs.practice.lti.keys.PlatformKeys;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.launch.LaunchCheck;
import org.cehrs.practice.lti.net.CallWatch;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.lti.services.AccessTokens;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.lti.services.AuthorizedCalls;
import org.cehrs.practice.lti.services.Leases;
import org.cehrs.practice.lti.services.TokenCache;
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
  Outbound outbound(Settings settings, ConfiguredPlatforms configured, CallWatch watch) {
    Set<String> trusted = new HashSet<>(settings.trustedHosts());
    trusted.addAll(configured.hosts());
    return new Outbound(trusted, watch);
  }

  @Bean
  AuthorizedCalls authorizedCalls(
      Outbound outbound, ToolKeys keys, TokenCache cache, Clock clock, RandomGenerator chance) {
    TokenRequest request = new TokenRequest(keys, outbound, clock, chance);
    return new AuthorizedCalls(new AccessTokens(request, cache, clock), outbound, clock);
  }

  @Bean
  Ags ags(AuthorizedCalls calls, Leases leases, Clock clock) {
    return new Ags(calls, leases, clock);
  }

  @Bean
  DeepLinkingResponses deepLinkingResponses(ToolKeys keys, Clock clock, RandomGenerator chance) {
    return new DeepLinkingResponses(keys, clock, chance);
  }

  @Bean
  PlatformKeys platformKeys(Outbound outbound, Clock clock) {
    return new PlatformKeys(outbound, clock);
  }

  @Bean
  LoginSeal loginSeal(ToolKeys keys) {
    return new LoginSeal(keys.sessionSecret());
  }

  @Bean
  LoginInitiation loginInitiation(
      Registrations registrations,
      LoginSeal seal,
      PublicUrl publicUrl,
      Clock clock,
      RandomGenerator chance) {
    return new LoginInitiation(registrations, seal, publicUrl.origin(), clock, chance);
  }

  @Bean
  LaunchCheck launchCheck(
      LoginSeal seal,
      UsedLogins logins,
      Registrations registrations,
      PlatformKeys keys,
      Clock clock) {
    return new LaunchCheck(seal, logins, registrations, keys, clock);
  }

  @Bean
  OfferedLaunches offeredLaunches(LoginSeal seal, UsedLogins logins, Clock clock) {
    return new OfferedLaunches(seal, logins, clock);
  }

  @Bean
  PlatformHome platformHome(LoginSeal seal, Registrations registrations) {
    return new PlatformHome(seal, registrations);
  }
}
