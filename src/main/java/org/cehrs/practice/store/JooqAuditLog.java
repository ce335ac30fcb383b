package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.AUDIT_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditEvent.Actor;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.store.schema.tables.records.AuditEventRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The log of acts. */
@Repository
class JooqAuditLog implements AuditLog {

  private final DSLContext sql;
  private final RandomGenerator chance;

  JooqAuditLog(DSLContext sql, RandomGenerator chance) {
    this.sql = sql;
    this.chance = chance;
  }

  @Override
  public void record(AuditEvent event) {
    AuditEventRecord row = sql.newRecord(AUDIT_EVENT);
    row.setId(new UUID(chance.nextLong(), chance.nextLong()));
    row.setDeploymentId(event.tenant().map(TenantId::value).orElse(null));
    row.setCourseId(event.course().map(CourseId::value).orElse(null));
    row.setActorKind(kind(event.actor()));
    if (event.actor() instanceof Actor.Person(CandidateId id)) {
      row.setActorId(id.value());
    }
    row.setAct(event.act());
    row.setSubject(event.subject());
    row.setDetail(event.detail());
    row.setAt(event.at());
    row.insert();
  }

  @Override
  public List<AuditEvent> newest(int limit) {
    return newest(DSL.noCondition(), limit);
  }

  @Override
  public List<AuditEvent> newest(TenantId tenant, CourseId course, int limit) {
    return newest(
        AUDIT_EVENT.DEPLOYMENT_ID.eq(tenant.value()).and(AUDIT_EVENT.COURSE_ID.eq(course.value())),
        limit);
  }

  @Override
  public List<AuditEvent> between(Instant from, Instant to, Optional<CourseId> course, int limit) {
    return sql.selectFrom(AUDIT_EVENT)
        .where(
            AUDIT_EVENT.AT.ge(from),
            AUDIT_EVENT.AT.lt(to),
            course.map(CourseId::value).map(AUDIT_EVENT.COURSE_ID::eq).orElse(DSL.noCondition()))
        .orderBy(AUDIT_EVENT.AT, AUDIT_EVENT.ID)
        .limit(limit)
        .fetch(JooqAuditLog::toEvent);
  }

  private List<AuditEvent> newest(Condition which, int limit) {
    return sql.selectFrom(AUDIT_EVENT)
        .where(which)
        .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID)
        .limit(limit)
        .fetch(JooqAuditLog::toEvent);
  }

  private static AuditEvent toEvent(AuditEventRecord row) {
    return new AuditEvent(
        actor(row),
        Optional.ofNullable(row.getDeploymentId()).map(TenantId::new),
        Optional.ofNullable(row.getCourseId()).map(CourseId::new),
        row.getAct(),
        row.getSubject(),
        row.getDetail(),
        row.getAt());
  }

  private static Actor actor(AuditEventRecord row) {
    return switch (row.getActorKind()) {
      case "person" -> new Actor.Person(new CandidateId(row.getActorId()));
      case "administrator" -> new Actor.Administrator();
      case "erased" -> new Actor.Erased();
      default -> new Actor.Program();
    };
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.Person person -> "person";
      case Actor.Administrator administrator -> "administrator";
      case Actor.Program program -> "program";
      case Actor.Erased erased -> "erased";
    };
  }
}
