package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.GRADE_LANE;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.passback.GradeLane;
import org.cehrs.practice.passback.GradeLanes;
import org.cehrs.practice.passback.LaneRest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The lanes of all nodes. */
@Repository
class JooqGradeLanes implements GradeLanes {

  private final DSLContext sql;

  JooqGradeLanes(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<GradeLane> claim(UUID node, Instant now, Instant until, int limit) {
    return waiting(now, until, limit).stream()
        .filter(lane -> take(lane, node, now, until))
        .toList();
  }

  /** Open lanes that nobody holds, with something due; a new registration has no lane yet. */
  private List<GradeLane> waiting(Instant now, Instant until, int limit) {
    return sql.select(
            REGISTRATION.ID,
            GRADE_LANE.REGISTRATION_ID,
            DSL.coalesce(GRADE_LANE.FAILURES, DSL.inline(0)),
            GRADE_LANE.PROBLEM)
        .from(REGISTRATION)
        .leftJoin(GRADE_LANE)
        .on(GRADE_LANE.REGISTRATION_ID.eq(REGISTRATION.ID))
        .where(
            REGISTRATION.ACTIVE.isTrue(),
            GRADE_LANE.REGISTRATION_ID.isNull().or(isFree(now, until)),
            DSL.exists(
                DSL.selectOne()
                    .from(GRADE_PASSBACK)
                    .where(
                        GRADE_PASSBACK.REGISTRATION_ID.eq(REGISTRATION.ID), GradeRows.isDue(now))))
        .orderBy(GRADE_LANE.OPEN_AT.asc().nullsFirst(), REGISTRATION.ID)
        .limit(limit)
        .fetch(row -> new GradeLane(row.value1(), row.value3(), Optional.ofNullable(row.value4())));
  }

  private boolean take(GradeLane lane, UUID node, Instant now, Instant until) {
    return takeOver(lane, node, now, until) || Inserts.tried(() -> insert(lane, node, now, until));
  }

  private boolean takeOver(GradeLane lane, UUID node, Instant now, Instant until) {
    return sql.update(GRADE_LANE)
            .set(GRADE_LANE.HOLDER, node)
            .set(GRADE_LANE.HELD_UNTIL, until)
            .where(GRADE_LANE.REGISTRATION_ID.eq(lane.registration()), isFree(now, until))
            .execute()
        == 1;
  }

  private void insert(GradeLane lane, UUID node, Instant now, Instant until) {
    sql.insertInto(GRADE_LANE)
        .set(GRADE_LANE.REGISTRATION_ID, lane.registration())
        .set(GRADE_LANE.HOLDER, node)
        .set(GRADE_LANE.HELD_UNTIL, until)
        .set(GRADE_LANE.OPEN_AT, now)
        .set(GRADE_LANE.FAILURES, 0)
        .execute();
  }

  @Override
  public void hold(UUID node, Collection<UUID> registrations, Instant until) {
    sql.update(GRADE_LANE)
        .set(GRADE_LANE.HELD_UNTIL, until)
        .where(GRADE_LANE.HOLDER.eq(node), GRADE_LANE.REGISTRATION_ID.in(registrations))
        .execute();
  }

  @Override
  public void release(UUID node, UUID registration, LaneRest rest) {
    sql.update(GRADE_LANE)
        .setNull(GRADE_LANE.HOLDER)
        .setNull(GRADE_LANE.HELD_UNTIL)
        .set(GRADE_LANE.OPEN_AT, rest.openAt())
        .set(GRADE_LANE.FAILURES, rest.failures())
        .set(GRADE_LANE.PROBLEM, rest.problem().orElse(null))
        .where(GRADE_LANE.REGISTRATION_ID.eq(registration), GRADE_LANE.HOLDER.eq(node))
        .execute();
  }

  @Override
  public Optional<LaneRest> resting(UUID registration, Instant now) {
    return sql.fetchExists(
            REGISTRATION, REGISTRATION.ID.eq(registration), REGISTRATION.ACTIVE.isTrue())
        ? troubled(registration, now)
        : Optional.of(LaneRest.UNREGISTERED);
  }

  private Optional<LaneRest> troubled(UUID registration, Instant now) {
    return sql.selectFrom(GRADE_LANE)
        .where(
            GRADE_LANE.REGISTRATION_ID.eq(registration),
            Moments.isAhead(GRADE_LANE.OPEN_AT, now),
            GRADE_LANE.PROBLEM.isNotNull())
        .fetchOptional(
            row -> new LaneRest(row.getOpenAt(), row.getFailures(), Optional.of(row.getProblem())));
  }

  private static Condition isFree(Instant now, Instant until) {
    // Twice the time: the holder's clock may be a little ahead of ours.
    Duration longestHeld = Duration.between(now, until).multipliedBy(2);
    return DSL.not(Moments.isAhead(GRADE_LANE.OPEN_AT, now))
        .and(
            GRADE_LANE
                .HELD_UNTIL
                .isNull()
                .or(DSL.not(Moments.isAhead(GRADE_LANE.HELD_UNTIL, now, longestHeld))));
  }
}
