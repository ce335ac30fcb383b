package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cehrs.practice.delivery.OpenAttempts;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.attempt.Holder;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.store.schema.tables.records.AttemptRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Clock and holder of attempts in progress, changed under the lock on the attempt's row. */
@Repository
class JooqOpenAttempts implements OpenAttempts {

  private final DSLContext sql;
  private final TransactionOperations transaction;
  private final BreakRows breaks;

  JooqOpenAttempts(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.breaks = new BreakRows(sql);
  }

  @Override
  public List<AttemptId> of(TenantId tenant, CourseId course, CandidateId student) {
    return sql.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .where(
            ATTEMPT.DEPLOYMENT_ID.eq(tenant.value()),
            ATTEMPT.COURSE_ID.eq(course.value()),
            ATTEMPT.PERSON_ID.eq(student.value()),
            ATTEMPT.SUBMITTED_AT.isNull())
        .orderBy(ATTEMPT.STARTED_AT)
        .fetch(row -> new AttemptId(row.value1()));
  }

  @Override
  public Optional<ExamClock> changeClock(
      TenantId tenant, AttemptId id, Instant now, UnaryOperator<ExamClock> decision) {
    return locked(
        tenant,
        id,
        row -> {
          ExamClock before = toClock(row);
          ExamClock after = decision.apply(before);
          keep(row, after);
          breaks.log(row.getId(), before, after, now);
          return after;
        });
  }

  @Override
  public Optional<Holder> changeHolder(
      TenantId tenant, AttemptId id, UnaryOperator<Holder> decision) {
    return locked(
        tenant,
        id,
        row -> {
          Holder after = decision.apply(toHolder(row));
          write(row, after);
          row.update(ATTEMPT.HOLDER, ATTEMPT.LEFT_BY);
          return after;
        });
  }

  @Override
  public Holder holder(TenantId tenant, AttemptId id) {
    return sql.select(ATTEMPT.HOLDER, ATTEMPT.LEFT_BY)
        .from(ATTEMPT)
        .where(open(tenant, id))
        .fetchOptional(row -> toHolder(row.value1(), row.value2()))
        .orElse(Holder.NOBODY);
  }

  private <T> Optional<T> locked(TenantId tenant, AttemptId id, Function<AttemptRecord, T> change) {
    return Objects.requireNonNull(
        transaction.execute(status ->
            sql.selectFrom(ATTEMPT)
                .where(open(tenant, id))
                .forUpdate()
                .fetchOptional()
                .map(change)));
  }

  private static Condition open(TenantId tenant, AttemptId id) {
    return ATTEMPT
        .ID
        .eq(id.value())
        .and(ATTEMPT.DEPLOYMENT_ID.eq(tenant.value()))
        .and(ATTEMPT.SUBMITTED_AT.isNull());
  }

  private static void keep(AttemptRecord row, ExamClock clock) {
    write(row, clock);
    row.update(ATTEMPT.DEADLINE, ATTEMPT.BREAK_SECONDS, ATTEMPT.PAUSED_UNTIL);
  }

  static Holder toHolder(AttemptRecord row) {
    return toHolder(row.getHolder(), row.getLeftBy());
  }

  /** Who left an attempt counts only where nobody has it: a node of an older version may say so. */
  private static Holder toHolder(@Nullable String holder, @Nullable String leftBy) {
    return holder == null
        ? new Holder(Optional.ofNullable(leftBy), leftBy != null)
        : Holder.of(holder);
  }

  static void write(AttemptRecord row, Holder holder) {
    row.setHolder(holder.left() ? null : holder.page().orElse(null));
    row.setLeftBy(holder.left() ? holder.page().orElse(null) : null);
  }

  static ExamClock toClock(AttemptRecord row) {
    return new ExamClock(
        row.getStartedAt(),
        Optional.ofNullable(row.getLimitSeconds()).map(Duration::ofSeconds),
        Optional.ofNullable(row.getDeadline()),
        Duration.ofSeconds(row.getBreakSeconds()),
        Optional.ofNullable(row.getPausedUntil()));
  }

  static void write(AttemptRecord row, ExamClock clock) {
    row.setStartedAt(clock.startedAt());
    row.setLimitSeconds(clock.limit().map(limit -> (int) limit.toSeconds()).orElse(null));
    row.setDeadline(clock.deadline().orElse(null));
    row.setBreakSeconds((int) clock.breaks().toSeconds());
    row.setPausedUntil(clock.pausedUntil().orElse(null));
  }
}
