package org.cehrs.practice.setup;

import org.cehrs.practice.lti.Registrations;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** What happens before the first request: the stored platforms follow the files. */
@Component
class Start implements InitializingBean {

  private final ConfiguredPlatforms platforms;
  private final Registrations registrations;

  Start(ConfiguredPlatforms platforms, Registrations registrations) {
    this.platforms = platforms;
    this.registrations = registrations;
  }

  @Override
  public void afterPropertiesSet() {
    platforms.store(registrations);
  }
}
