package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_DOMAIN_SCORE;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_SCORE;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.delivery.Cohorts;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.scoring.DomainScore;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.store.schema.tables.AttemptScore;
import org.cehrs.practice.store.schema.tables.GradePassback;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** A course's finished attempts: three statements, whatever its size. */
@Repository
class JooqCohorts implements Cohorts {

  private static final AttemptScore LATER = ATTEMPT_SCORE.as("later");
  private static final GradePassback NEWER = GRADE_PASSBACK.as("newer");
  private static final Condition NEWEST_SCORE =
      DSL.notExists(
          DSL.selectOne()
              .from(LATER)
              .where(
                  LATER.ATTEMPT_ID.eq(ATTEMPT_SCORE.ATTEMPT_ID),
                  LATER.RECORD.gt(ATTEMPT_SCORE.RECORD)));
  private static final Condition NEWEST_GRADE =
      DSL.notExists(
          DSL.selectOne()
              .from(NEWER)
              .where(
                  NEWER.ATTEMPT_ID.eq(GRADE_PASSBACK.ATTEMPT_ID),
                  NEWER.SCORE_TIMESTAMP.gt(GRADE_PASSBACK.SCORE_TIMESTAMP)));

  private final DSLContext sql;

  JooqCohorts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Finished> finished(TenantId tenant, CourseId course, Optional<Exam> exam) {
    Condition mine = mine(tenant, course, exam);
    Map<UUID, List<DomainScore>> domains = domains(mine);
    Map<UUID, GradeState> grades = grades(mine);
    return sql
        .select(ATTEMPT.fields())
        .select(ATTEMPT_SCORE.fields())
        .select(PERSON.NAME)
        .from(ATTEMPT)
        .join(PERSON)
        .on(PERSON.ID.eq(ATTEMPT.PERSON_ID))
        .join(ATTEMPT_SCORE)
        .on(ATTEMPT_SCORE.ATTEMPT_ID.eq(ATTEMPT.ID))
        .where(mine, NEWEST_SCORE)
        .orderBy(ATTEMPT.SUBMITTED_AT, ATTEMPT.ID)
        .fetch()
        .stream()
        .flatMap(row -> toFinished(row, domains, grades).stream())
        .toList();
  }

  @Override
  public int inProgress(TenantId tenant, CourseId course, Optional<Exam> exam) {
    return people(mine(tenant, course, exam).and(ATTEMPT.SUBMITTED_AT.isNull()));
  }

  @Override
  public int begun(TenantId tenant, CourseId course, Optional<Exam> exam) {
    return people(mine(tenant, course, exam));
  }

  private int people(Condition which) {
    return sql.select(DSL.countDistinct(ATTEMPT.PERSON_ID))
        .from(ATTEMPT)
        .where(which)
        .fetchSingle()
        .value1();
  }

  @Override
  public Optional<CandidateId> student(TenantId tenant, CourseId course, String subject) {
    return sql.selectDistinct(PERSON.ID)
        .from(PERSON)
        .join(ATTEMPT)
        .on(ATTEMPT.PERSON_ID.eq(PERSON.ID))
        .where(
            mine(tenant, course, Optional.empty()),
            PERSON.DEPLOYMENT_ID.eq(tenant.value()),
            PERSON.SUBJECT.eq(subject))
        .fetchOptional(row -> new CandidateId(row.get(PERSON.ID)));
  }

  @Override
  public Optional<String> name(TenantId tenant, CandidateId person) {
    return sql.select(PERSON.NAME)
        .from(PERSON)
        .where(PERSON.DEPLOYMENT_ID.eq(tenant.value()), PERSON.ID.eq(person.value()))
        .fetchOptional(PERSON.NAME);
  }

  private static Condition mine(TenantId tenant, CourseId course, Optional<Exam> exam) {
    Condition own =
        ATTEMPT.DEPLOYMENT_ID.eq(tenant.value()).and(ATTEMPT.COURSE_ID.eq(course.value()));
    return exam.map(one -> own.and(ATTEMPT.EXAM.eq(one.code()))).orElse(own);
  }

  private Map<UUID, List<DomainScore>> domains(Condition mine) {
    return sql.select(ATTEMPT_DOMAIN_SCORE.fields())
        .from(ATTEMPT_DOMAIN_SCORE)
        .join(ATTEMPT_SCORE)
        .on(
            ATTEMPT_SCORE.ATTEMPT_ID.eq(ATTEMPT_DOMAIN_SCORE.ATTEMPT_ID),
            ATTEMPT_SCORE.RECORD.eq(ATTEMPT_DOMAIN_SCORE.RECORD))
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(ATTEMPT_SCORE.ATTEMPT_ID))
        .where(mine, NEWEST_SCORE)
        .fetchGroups(
            ATTEMPT_DOMAIN_SCORE.ATTEMPT_ID,
            row -> ScoreRows.toDomain(row.into(ATTEMPT_DOMAIN_SCORE)));
  }

  private Map<UUID, GradeState> grades(Condition mine) {
    return sql.select(GRADE_PASSBACK.fields())
        .from(GRADE_PASSBACK)
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(GRADE_PASSBACK.ATTEMPT_ID))
        .where(mine, NEWEST_GRADE)
        .fetchMap(row -> row.get(GRADE_PASSBACK.ATTEMPT_ID), GradeRows::state);
  }

  private static Optional<Finished> toFinished(
      Record row, Map<UUID, List<DomainScore>> domains, Map<UUID, GradeState> grades) {
    UUID id = row.get(ATTEMPT.ID);
    return JooqAttempts.toAttempt(row.into(ATTEMPT)) instanceof Attempt.Submitted submitted
        ? Optional.of(
            new Finished(
                submitted,
                Optional.ofNullable(row.get(PERSON.NAME)),
                ScoreRows.toScore(
                    row.into(ATTEMPT_SCORE), sorted(domains.getOrDefault(id, List.of()))),
                Optional.ofNullable(grades.get(id))))
        : Optional.empty();
  }

  private static List<DomainScore> sorted(List<DomainScore> domains) {
    return domains.stream().sorted((a, b) -> a.domain().compareTo(b.domain())).toList();
  }
}
