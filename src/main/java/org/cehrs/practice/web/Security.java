package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what. Deny by default: an address that is not named here is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Security {

  private static final String BEARER = "Bearer ";

  /**
   * Sessions: the token of the launch named in the path, from that launch's cookie or, on the API,
   * from an Authorization header.
   */
  @Bean
  @Order(1)
  SecurityFilterChain sessions(
      HttpSecurity http,
      Sessions sessions,
      SessionTokens tokens,
      WriteGuard guard,
      ErrorPages errors,
      Clock clock)
      throws Exception {
    stateless(http.securityMatcher("/s/**"));
    // The opening of a new tab proves itself by its form token: a tab has no cookie of the frame.
    http.authorizeHttpRequests(requests ->
        requests.requestMatchers("/s/{launch}/tab").permitAll().anyRequest().access(ownPath()));
    http.oauth2ResourceServer(server ->
        server
            .bearerTokenResolver(Security::token)
            .authenticationEntryPoint(errors::sessionGone)
            .accessDeniedHandler(errors::denied)
            .jwt(jwt ->
                jwt.decoder(tokens.decoder(clock))
                    .jwtAuthenticationConverter(authentication(sessions, clock))));
    http.exceptionHandling(handling ->
        handling.authenticationEntryPoint(errors::sessionGone).accessDeniedHandler(errors::denied));
    http.addFilterBefore(guard, BearerTokenAuthenticationFilter.class);
    return http.build();
  }

  /** What each filter took is nobody's question, and asking it cost a third of a save. */
  @Bean
  SecurityObservationSettings noTimesOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** Health and metrics: they are served on the management port alone, which is loopback's. */
  @Bean
  @Order(0)
  SecurityFilterChain management(HttpSecurity http) throws Exception {
    http.securityMatcher("/actuator/**");
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    return http.build();
  }

  /** What needs no session: the protocol itself and static files. */
  @Bean
  @Order(2)
  SecurityFilterChain open(HttpSecurity http, LaunchLimit limit, ErrorPages errors)
      throws Exception {
    stateless(http);
    http.addFilterBefore(limit, AuthorizationFilter.class);
    http.authorizeHttpRequests(requests ->
        requests
            .requestMatchers("/", "/lti/**", "/assets/**", "/error", "/favicon.ico")
            .permitAll()
            .anyRequest()
            .denyAll());
    http.exceptionHandling(handling ->
        handling.authenticationEntryPoint(errors::notFound).accessDeniedHandler(errors::denied));
    return http.build();
  }

  private static void stateless(HttpSecurity http) throws Exception {
    http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable) // WriteGuard does it, see there
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> {
          headers.frameOptions(options -> options.disable()); // frame-ancestors decides
          headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
          headers.addHeaderWriter(new ContentPolicy());
        });
  }

  /** The token that a program sends by itself; where there is one, no cookie counts. */
  static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> LaunchPath.isApi(request) && header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()));
  }

  @SuppressWarnings("NullAway") // the resolver's contract: null means that there is no token
  private static String token(HttpServletRequest request) {
    return bearer(request)
        .or(() -> LaunchPath.launchId(request).flatMap(id -> SessionCookies.session(request, id)))
        .orElse(null);
  }

  private static Converter<Jwt, AbstractAuthenticationToken> authentication(
      Sessions sessions, Clock clock) {
    return jwt ->
        sessions
            .find(java.util.Objects.requireNonNull(jwt.getSubject()), clock.instant())
            .map(SessionAuthentication::new)
            .orElseThrow(() -> new InvalidBearerTokenException("session is over"));
  }

  /** A session opens its own addresses, no other's. */
  private static AuthorizationManager<RequestAuthorizationContext> ownPath() {
    return (authentication, context) -> {
      boolean own =
          authentication.get() instanceof SessionAuthentication mine
              && LaunchPath.launchId(context.getRequest())
                  .filter(mine.getPrincipal().id()::equals)
                  .isPresent();
      return new AuthorizationDecision(own);
    };
  }

  /** Names the session that a request belongs to, for {@link ContentPolicy}. */
  static Optional<Session> session() {
    return Optional.ofNullable(
            org.springframework.security.core.context.SecurityContextHolder.getContext()
                .getAuthentication())
        .filter(SessionAuthentication.class::isInstance)
        .map(SessionAuthentication.class::cast)
        .map(SessionAuthentication::getPrincipal);
  }
}
