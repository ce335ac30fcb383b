package org.cehrs.practice.setup;

import java.security.SecureRandom;
import java.time.Clock;
import org.cehrs.practice.lti.keys.KeyFolder;
import org.cehrs.practice.lti.keys.KeyRecord;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.web.administration.ManagementSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The secrets of this tool; all lie in one folder. */
@Configuration(proxyBeanMethods = false)
class KeysWiring {

  @Bean
  ToolKeys toolKeys(Settings settings, KeyRecord record, Clock clock) {
    return ToolKeys.open(settings.keys(), record, clock, new SecureRandom());
  }

  @Bean
  ManagementSecret managementSecret(Settings settings) {
    return ManagementSecret.open(new KeyFolder(settings.keys()), new SecureRandom());
  }
}
