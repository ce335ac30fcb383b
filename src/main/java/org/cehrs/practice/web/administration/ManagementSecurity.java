package org.cehrs.practice.web.administration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Nothing under the commands' address is answered without the secret, on whichever port. */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

  @Bean
  @Order(-1)
  SecurityFilterChain commands(HttpSecurity http, ManagementSecret secret) throws Exception {
    return http.securityMatcher(ManagementRoutes.PATH + "/**")
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // no browser knows the secret
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(new ManagementGuard(secret), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }
}
