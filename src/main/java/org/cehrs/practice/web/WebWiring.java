package org.cehrs.practice.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the web part together. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

  @Bean
  SessionTokens sessionTokens(ToolKeys keys) {
    return new SessionTokens(keys.sessionSecret());
  }

  @Bean
  SessionCookies sessionCookies(SessionTokens tokens) {
    return new SessionCookies(tokens);
  }

  @Bean
  SessionRenewal sessionRenewal(Sessions sessions, SessionCookies cookies, InstantSource clock) {
    return new SessionRenewal(sessions, cookies, clock);
  }

  @Bean
  SessionArgument sessionArgument() {
    return new SessionArgument();
  }

  @Bean
  ErrorPages errorPages(Pages pages, RandomGenerator chance) {
    return new ErrorPages(pages, chance);
  }

  @Bean
  LaunchPages launchPages(ErrorPages errors, Pages pages) {
    return new LaunchPages(errors, pages);
  }

  @Bean
  WriteGuard writeGuard(PublicUrl publicUrl, SessionTokens tokens, ErrorPages errors) {
    return new WriteGuard(publicUrl, tokens, errors);
  }

  /** The guard stands in the security chain of sessions, not in front of everything. */
  @Bean
  FilterRegistrationBean<WriteGuard> noGuardOutsideSessions(WriteGuard guard) {
    FilterRegistrationBean<WriteGuard> registration = new FilterRegistrationBean<>(guard);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  AttemptLookup attemptLookup(Attempts attempts, SubmitAttempt submit) {
    return new AttemptLookup(attempts, submit);
  }

  @Bean
  Questions questions(Attempts attempts, BankArchive archive) {
    return new Questions(attempts, archive);
  }

  @Bean
  ResultViews resultViews(Attempts attempts, GradeQueue grades) {
    return new ResultViews(attempts, grades);
  }

  @Bean
  ReportViews reportViews(Attempts attempts) {
    return new ReportViews(attempts);
  }
}
