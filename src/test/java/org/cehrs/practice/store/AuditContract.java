package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of acts, whichever database holds it. */
abstract class AuditContract {

  private JooqAuditLog log;
  private Session teacher;
  private Session elsewhere;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void twoCourses() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    log = new JooqAuditLog(database.sql(), chance);
    JooqRegistrations registrations =
        new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance);
    JooqSessions sessions = new JooqSessions(database.sql(), chance);
    teacher = open(sessions, registrations, "https://one.example", "s1");
    elsewhere = open(sessions, registrations, "https://two.example", "s2");
  }

  @Test
  void tellsWhoDidWhatNewestFirst() {
    AuditEvent first = AuditEvent.of(teacher, "grade.resend", "a-1", "asked by hand", NOON);
    AuditEvent second =
        AuditEvent.ofAdministrator(
            "registration.approve", "r-1", "hosts lms.example", NOON.plusSeconds(1));
    log.record(first);
    log.record(second);
    assertThat(log.newest(10)).containsExactly(second, first);
    assertThat(log.newest(1)).containsExactly(second);
  }

  @Test
  void aCourseSeesItsOwnActsAlone() {
    AuditEvent own = AuditEvent.of(teacher, "grade.resend", "a-1", "", NOON);
    log.record(own);
    log.record(AuditEvent.of(elsewhere, "grade.resend", "a-2", "", NOON));
    assertThat(log.newest(teacher.tenant(), teacher.course(), 10)).containsExactly(own);
    assertThat(log.newest(elsewhere.tenant(), teacher.course(), 10)).isEmpty();
  }

  @Test
  void tellsASpanOfTimeOldestFirst() {
    AuditEvent first = AuditEvent.of(teacher, "grade.resend", "a-1", "", NOON);
    AuditEvent second = AuditEvent.of(elsewhere, "grade.resend", "a-2", "", NOON.plusSeconds(1));
    AuditEvent third = AuditEvent.of(teacher, "column.renew", "a-1", "", NOON.plusSeconds(2));
    List.of(third, first, second).forEach(log::record);

    assertThat(log.between(NOON, NOON.plusSeconds(2), Optional.empty(), 9))
        .containsExactly(first, second);
    assertThat(log.between(NOON, NOON.plusSeconds(9), Optional.of(teacher.course()), 9))
        .containsExactly(first, third);
    assertThat(log.between(NOON, NOON.plusSeconds(9), Optional.empty(), 1)).containsExactly(first);
    assertThat(log.between(NOON.plusSeconds(3), NOON.plusSeconds(9), Optional.empty(), 9))
        .isEmpty();
  }

  private static Session open(
      JooqSessions sessions, JooqRegistrations registrations, String issuer, String id) {
    Registration registration =
        registrations.keep(
            StoreFixture.registration(issuer), List.of("1"), Registrations.Source.FILE);
    return sessions.open(
        id,
        StoreFixture.launch(registration, "teacher"),
        Link.PLAIN,
        NOON,
        NOON.plus(Duration.ofHours(12)));
  }
}
