package org.cehrs.practice.web.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the pages known to the controllers. */
@Configuration(proxyBeanMethods = false)
class PagesWiring {

  @Bean
  Pages pages() {
    return new Pages(Pages.compiledTemplates());
  }
}
