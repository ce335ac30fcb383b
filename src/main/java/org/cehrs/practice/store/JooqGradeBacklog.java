package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ACTIVITY;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.GRADE_LANE;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.passback.GradeBacklog;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.GradeState.State;
import org.cehrs.practice.passback.LaneRest;
import org.cehrs.practice.passback.Obstacle;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Counts the queue. What was sent long ago is not looked at. */
@Repository
class JooqGradeBacklog implements GradeBacklog {

  private static final Field<Integer> WAITING =
      DSL.count().filterWhere(GradeRows.is(State.WAITING)).as("grades_waiting");
  private static final Field<Integer> PARKED =
      DSL.count().filterWhere(GradeRows.is(State.PARKED)).as("grades_parked");
  private static final Field<Integer> HELD =
      DSL.count()
          .filterWhere(GradeRows.is(State.WAITING).and(GradeRows.isHeld()))
          .as("grades_held");
  private static final Field<Instant> OLDEST =
      DSL.min(GRADE_PASSBACK.CREATED_AT).filterWhere(GradeRows.is(State.WAITING)).as("oldest");

  private final DSLContext sql;

  JooqGradeBacklog(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Standing standing() {
    List<Standing> all = platforms().stream().map(Platform::standing).toList();
    return new Standing(
        all.stream().mapToLong(Standing::waiting).sum(),
        all.stream().mapToLong(Standing::parked).sum(),
        all.stream().flatMap(one -> one.oldestWaiting().stream()).min(Instant::compareTo));
  }

  @Override
  public List<Platform> platforms() {
    return sql.select(
            REGISTRATION.ID,
            REGISTRATION.NAME,
            REGISTRATION.ACTIVE,
            GRADE_LANE.OPEN_AT,
            GRADE_LANE.FAILURES,
            GRADE_LANE.PROBLEM,
            WAITING,
            PARKED,
            HELD,
            OLDEST)
        .from(REGISTRATION)
        .join(GRADE_PASSBACK)
        .on(
            GRADE_PASSBACK.REGISTRATION_ID.eq(REGISTRATION.ID),
            GRADE_PASSBACK.STATE.in(GradeRows.name(State.WAITING), GradeRows.name(State.PARKED)))
        .join(DEPLOYMENT)
        .on(DEPLOYMENT.ID.eq(GRADE_PASSBACK.DEPLOYMENT_ID))
        .leftJoin(GRADE_LANE)
        .on(GRADE_LANE.REGISTRATION_ID.eq(REGISTRATION.ID))
        .groupBy(
            REGISTRATION.ID,
            REGISTRATION.NAME,
            REGISTRATION.ACTIVE,
            GRADE_LANE.OPEN_AT,
            GRADE_LANE.FAILURES,
            GRADE_LANE.PROBLEM)
        .orderBy(REGISTRATION.NAME, REGISTRATION.ID)
        .fetch(JooqGradeBacklog::toPlatform);
  }

  private static Platform toPlatform(Record row) {
    return new Platform(
        row.get(REGISTRATION.ID),
        row.get(REGISTRATION.NAME),
        new Standing(row.get(WAITING), row.get(PARKED), Optional.ofNullable(row.get(OLDEST))),
        row.get(HELD),
        row.get(REGISTRATION.ACTIVE) ? rest(row) : Optional.of(LaneRest.UNREGISTERED));
  }

  private static Optional<LaneRest> rest(Record row) {
    return Optional.ofNullable(row.get(GRADE_LANE.OPEN_AT))
        .map(openAt ->
            new LaneRest(
                openAt,
                row.get(GRADE_LANE.FAILURES),
                Optional.ofNullable(row.get(GRADE_LANE.PROBLEM))));
  }

  @Override
  public List<Parked> parked() {
    return sql
        .select(GRADE_PASSBACK.fields())
        .select(ACTIVITY.TITLE, ACTIVITY.COURSE_ID)
        .from(GRADE_PASSBACK)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(GRADE_PASSBACK.ACTIVITY_ID))
        .where(GradeRows.is(State.PARKED), GradeRows.IS_NEWEST)
        .orderBy(GRADE_PASSBACK.REGISTRATION_ID, GRADE_PASSBACK.CREATED_AT)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(GRADE_PASSBACK.ACTIVITY_ID) + row.get(GRADE_PASSBACK.OBSTACLE)))
        .values()
        .stream()
        .map(JooqGradeBacklog::toParked)
        .toList();
  }

  private static Parked toParked(List<? extends Record> rows) {
    Record first = rows.getFirst();
    GradeState state = GradeRows.state(first);
    return new Parked(
        first.get(GRADE_PASSBACK.REGISTRATION_ID),
        new TenantId(first.get(GRADE_PASSBACK.DEPLOYMENT_ID)),
        new CourseId(first.get(ACTIVITY.COURSE_ID)),
        new ActivityId(first.get(GRADE_PASSBACK.ACTIVITY_ID)),
        first.get(ACTIVITY.TITLE),
        state.obstacle().orElse(Obstacle.OTHER),
        state.problem().orElse(""),
        rows.stream().map(row -> new CandidateId(row.get(GRADE_PASSBACK.PERSON_ID))).toList());
  }
}
