package org.cehrs.practice.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.Accommodations;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.BankArchive;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.delivery.CourseRoster;
import org.cehrs.practice.delivery.FindReviewed;
import org.cehrs.practice.delivery.ResultRelease;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.StorageFaults;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.lti.PlatformHome;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeLanes;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.ReadBack;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;

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
  ErrorPages errorPages(Pages pages, StorageFaults storage, RandomGenerator chance) {
    return new ErrorPages(pages, storage, chance);
  }

  @Bean
  HttpFirewall plainAddresses() {
    return PlainAddresses.firewall();
  }

  @Bean
  RequestRejectedHandler strangeRequests(ErrorPages errors) {
    return new PlainAddresses(errors);
  }

  @Bean
  LaunchPages launchPages(ErrorPages errors, Pages pages, PlatformHome homes) {
    return new LaunchPages(errors, pages, homes);
  }

  @Bean
  RegistrationPages registrationPages(ErrorPages errors, Pages pages) {
    return new RegistrationPages(errors, pages);
  }

  @Bean
  StoragePages storagePages(
      Pages pages, SessionTokens tokens, SessionCookies cookies, InstantSource clock) {
    return new StoragePages(pages, tokens, cookies, clock);
  }

  @Bean
  Entrance entrance(SessionCookies cookies, InstantSource clock) {
    return new Entrance(cookies, clock);
  }

  @Bean
  WriteGuard writeGuard(PublicUrl publicUrl, SessionTokens tokens, ErrorPages errors) {
    return new WriteGuard(publicUrl, tokens, errors);
  }

  @Bean
  BodyLimit bodyLimit() {
    return new BodyLimit();
  }

  @Bean
  LaunchLimit launchLimit(LaunchLimits limits, InstantSource clock, ErrorPages errors) {
    int perMinute = limits.launchesPerMinute();
    return new LaunchLimit(new RateLimit(perMinute, clock), perMinute, errors);
  }

  /** As the guard: in its security chain alone. */
  @Bean
  FilterRegistrationBean<LaunchLimit> noLimitOutsideLaunches(LaunchLimit limit) {
    FilterRegistrationBean<LaunchLimit> registration = new FilterRegistrationBean<>(limit);
    registration.setEnabled(false);
    return registration;
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
  Times times(Accommodations accommodations, InstantSource clock) {
    return new Times(accommodations, clock);
  }

  @Bean
  Questions questions(Attempts attempts, BankArchive archive) {
    return new Questions(attempts, archive);
  }

  @Bean
  ResultRelease resultRelease(Sessions sessions, InstantSource clock) {
    return new ResultRelease(sessions, clock);
  }

  @Bean
  ResultViews resultViews(Attempts attempts, GradeQueue grades, ResultRelease release) {
    return new ResultViews(attempts, grades, release);
  }

  @Bean
  Enrolments enrolments(CourseRoster rosters, AuditLog audit, InstantSource clock) {
    return new Enrolments(rosters, audit, clock);
  }

  @Bean
  AccommodationStudents accommodationStudents(Accommodations accommodations, CourseRoster rosters) {
    return new AccommodationStudents(accommodations, rosters);
  }

  @Bean
  StudentWork studentWork(Attempts attempts, Cohorts cohorts, ResultViews results) {
    return new StudentWork(attempts, cohorts, results);
  }

  @Bean
  ReviewPages reviewPages(FindReviewed find, Pages pages) {
    return new ReviewPages(find, pages);
  }

  @Bean
  GradeViews gradeViews(
      CourseGrades grades, GradeLanes lanes, ReadBack gradebook, InstantSource clock) {
    return new GradeViews(grades, lanes, gradebook, clock);
  }

  @Bean
  ReportViews reportViews(Attempts attempts) {
    return new ReportViews(attempts);
  }
}
