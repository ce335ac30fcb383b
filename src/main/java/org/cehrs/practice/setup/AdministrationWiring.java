package org.cehrs.practice.setup;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.cehrs.practice.administration.AcceptKeys;
import org.cehrs.practice.administration.Acts;
import org.cehrs.practice.administration.Administration;
import org.cehrs.practice.administration.AdministratorCommand;
import org.cehrs.practice.administration.Approve;
import org.cehrs.practice.administration.Backup;
import org.cehrs.practice.administration.CloseCourse;
import org.cehrs.practice.administration.Courses;
import org.cehrs.practice.administration.DatabaseFiles;
import org.cehrs.practice.administration.ErasePerson;
import org.cehrs.practice.administration.ExportPerson;
import org.cehrs.practice.administration.FindPeople;
import org.cehrs.practice.administration.Invitations;
import org.cehrs.practice.administration.Invite;
import org.cehrs.practice.administration.ListActs;
import org.cehrs.practice.administration.ListCourses;
import org.cehrs.practice.administration.ListGrades;
import org.cehrs.practice.administration.ListKeys;
import org.cehrs.practice.administration.ListPending;
import org.cehrs.practice.administration.ListRegistrations;
import org.cehrs.practice.administration.PersonalData;
import org.cehrs.practice.administration.Platforms;
import org.cehrs.practice.administration.ReopenCourse;
import org.cehrs.practice.administration.ResendParked;
import org.cehrs.practice.administration.RevokeInvitation;
import org.cehrs.practice.administration.RotateKey;
import org.cehrs.practice.administration.Withdraw;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.lti.keys.KeyRecord;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.passback.CourseGrades;
import org.cehrs.practice.passback.GradeBacklog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator's commands, in the server and over a database that no server holds. */
@Configuration(proxyBeanMethods = false)
class AdministrationWiring {

  @Bean
  Administration administration(List<AdministratorCommand> commands, Acts acts) {
    return new Administration(commands, acts);
  }

  @Bean
  Acts acts(AuditLog log, Clock clock) {
    return new Acts(log, clock);
  }

  @Bean
  AdministratorCommand invite(
      Invitations invitations,
      Platforms platforms,
      Acts acts,
      Settings settings,
      Clock clock,
      RandomGenerator chance) {
    return new Invite(invitations, platforms, acts, settings.publicUrl(), clock, chance);
  }

  @Bean
  AdministratorCommand revokeInvitation(Invitations invitations, Acts acts, Clock clock) {
    return new RevokeInvitation(invitations, acts, clock);
  }

  @Bean
  AdministratorCommand listPending(Platforms platforms, Invitations invitations, Clock clock) {
    return new ListPending(platforms, invitations, clock);
  }

  @Bean
  AdministratorCommand listRegistrations(Platforms platforms) {
    return new ListRegistrations(platforms);
  }

  @Bean
  AdministratorCommand approve(Platforms platforms, Acts acts) {
    return new Approve(platforms, acts);
  }

  @Bean
  AdministratorCommand listGrades(GradeBacklog backlog, Clock clock) {
    return new ListGrades(backlog, clock);
  }

  @Bean
  AdministratorCommand resendParked(
      GradeBacklog backlog, CourseGrades grades, PersonalData people, Acts acts, Clock clock) {
    return new ResendParked(backlog, grades, people, acts, clock);
  }

  @Bean
  AdministratorCommand rotateKey(
      ObjectProvider<ToolKeys> keys, Settings settings, KeyRecord record, Acts acts, Clock clock) {
    return new RotateKey(() -> keys(keys, settings, clock), record, acts, clock);
  }

  @Bean
  AdministratorCommand acceptKeys(
      ObjectProvider<ToolKeys> keys, Settings settings, KeyRecord record, Acts acts, Clock clock) {
    return new AcceptKeys(() -> keys(keys, settings, clock), record, acts, clock);
  }

  /** The server's own; where none runs, the folder's. */
  private static ToolKeys keys(ObjectProvider<ToolKeys> keys, Settings settings, Clock clock) {
    return keys.getIfAvailable(() -> ToolKeys.open(settings.keys(), clock, new SecureRandom()));
  }

  @Bean
  AdministratorCommand withdraw(Platforms platforms, Acts acts) {
    return new Withdraw(platforms, acts);
  }

  @Bean
  AdministratorCommand findPeople(PersonalData data) {
    return new FindPeople(data);
  }

  @Bean
  AdministratorCommand exportPerson(PersonalData data, Acts acts, Clock clock) {
    return new ExportPerson(data, acts, clock);
  }

  @Bean
  AdministratorCommand erasePerson(PersonalData data, Acts acts) {
    return new ErasePerson(data, acts);
  }

  @Bean
  AdministratorCommand listCourses(Courses courses, Settings settings) {
    return new ListCourses(courses, settings.kept().terms().courses());
  }

  @Bean
  AdministratorCommand closeCourse(Courses courses, Acts acts, Clock clock) {
    return new CloseCourse(courses, acts, clock);
  }

  @Bean
  AdministratorCommand reopenCourse(Courses courses, Acts acts) {
    return new ReopenCourse(courses, acts);
  }

  @Bean
  AdministratorCommand listKeys(ObjectProvider<ToolKeys> keys, Settings settings, Clock clock) {
    return new ListKeys(() -> keys(keys, settings, clock));
  }

  @Bean
  AdministratorCommand listActs(AuditLog log) {
    return new ListActs(log);
  }

  @Bean
  AdministratorCommand backup(DatabaseFiles database, Settings settings, Acts acts) {
    return new Backup(database, new Backup.Folders(settings.ltiConfig(), settings.keys()), acts);
  }
}
