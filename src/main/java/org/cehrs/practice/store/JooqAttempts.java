package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.Received;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.store.schema.tables.records.AttemptRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Attempts; their forms, events and scores are kept by the three classes it hands them to. */
@Repository
class JooqAttempts implements Attempts {

  private final DSLContext sql;
  private final TransactionOperations transaction;
  private final FormRows forms;
  private final EventRows events;
  private final ScoreRows scores;
  private final BreakRows breaks;

  JooqAttempts(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.forms = new FormRows(sql);
    this.events = new EventRows(sql, transaction);
    this.scores = new ScoreRows(sql);
    this.breaks = new BreakRows(sql);
  }

  @Override
  public boolean begin(Attempt.InProgress attempt, Form form) {
    return Inserts.tried(() ->
        transaction.executeWithoutResult(status -> {
          sql.executeInsert(newRow(attempt.sitting()));
          forms.insert(attempt.id(), form);
        }));
  }

  private AttemptRecord newRow(Attempt.Sitting sitting) {
    AttemptRecord row = sql.newRecord(ATTEMPT);
    row.setId(sitting.id().value());
    row.setDeploymentId(sitting.tenant().value());
    row.setCourseId(sitting.course().value());
    row.setActivityId(sitting.activity().value());
    row.setPersonId(sitting.candidate().value());
    row.setExam(sitting.exam().code());
    row.setNumber(sitting.number());
    JooqOpenAttempts.write(row, sitting.clock());
    row.setOpenKey(sitting.activity() + ":" + sitting.candidate());
    row.setLastSeq(0L);
    return row;
  }

  @Override
  public Optional<Attempt> find(TenantId tenant, AttemptId id) {
    return sql.selectFrom(ATTEMPT)
        .where(ATTEMPT.DEPLOYMENT_ID.eq(tenant.value()), ATTEMPT.ID.eq(id.value()))
        .fetchOptional(JooqAttempts::toAttempt);
  }

  @Override
  public List<Attempt> of(ActivityId activity, CandidateId candidate) {
    return sql.selectFrom(ATTEMPT)
        .where(ATTEMPT.ACTIVITY_ID.eq(activity.value()), ATTEMPT.PERSON_ID.eq(candidate.value()))
        .orderBy(ATTEMPT.NUMBER)
        .fetch(JooqAttempts::toAttempt);
  }

  @Override
  public Map<ItemId, Integer> timesSeen(CandidateId candidate) {
    return sql
        .select(ATTEMPT_ITEM.ITEM_ID, DSL.count())
        .from(ATTEMPT_ITEM)
        .join(ATTEMPT)
        .on(ATTEMPT.ID.eq(ATTEMPT_ITEM.ATTEMPT_ID))
        .where(ATTEMPT.PERSON_ID.eq(candidate.value()))
        .groupBy(ATTEMPT_ITEM.ITEM_ID)
        .fetch()
        .stream()
        .collect(Collectors.toMap(row -> new ItemId(row.value1()), row -> row.value2()));
  }

  @Override
  public Form form(AttemptId id) {
    return forms.read(id);
  }

  @Override
  public Sheet sheet(AttemptId id) {
    return events.sheet(id);
  }

  @Override
  public List<Received> received(AttemptId id) {
    return events.received(id);
  }

  @Override
  public Recording record(
      TenantId tenant, CandidateId candidate, AttemptId id, AnswerEvent event, Instant now) {
    return events.record(tenant, candidate, id, event, now);
  }

  @Override
  public boolean close(Attempt.Submitted attempt) {
    boolean closed =
        sql.update(ATTEMPT)
                .set(ATTEMPT.SUBMITTED_AT, attempt.submittedAt())
                .setNull(ATTEMPT.OPEN_KEY)
                .where(
                    ATTEMPT.ID.eq(attempt.id().value()),
                    ATTEMPT.SUBMITTED_AT.isNull(),
                    endsAt(attempt.sitting().deadline()))
                .execute()
            == 1;
    if (closed) {
      breaks.end(attempt.id().value(), attempt.submittedAt());
    }
    return closed;
  }

  private static Condition endsAt(Optional<Instant> deadline) {
    return deadline.map(ATTEMPT.DEADLINE::eq).orElseGet(ATTEMPT.DEADLINE::isNull);
  }

  @Override
  public void addScore(AttemptId id, Score score, String reason, Instant now) {
    scores.add(id, score, reason, now);
  }

  @Override
  public Optional<Score> score(AttemptId id) {
    return scores.newest(id);
  }

  @Override
  public int countOpen() {
    return sql.fetchCount(ATTEMPT, ATTEMPT.OPEN_KEY.isNotNull());
  }

  @Override
  public List<Attempt.InProgress> overdue(Instant before, int limit) {
    return sql.selectFrom(ATTEMPT)
        .where(ATTEMPT.OPEN_KEY.isNotNull(), ATTEMPT.DEADLINE.lt(before))
        .orderBy(ATTEMPT.DEADLINE)
        .limit(limit)
        .fetch(row -> new Attempt.InProgress(toSitting(row)));
  }

  static Attempt toAttempt(AttemptRecord row) {
    Instant submittedAt = row.getSubmittedAt();
    Attempt.Sitting sitting = toSitting(row);
    return submittedAt == null
        ? new Attempt.InProgress(sitting)
        : new Attempt.Submitted(sitting, submittedAt);
  }

  private static Attempt.Sitting toSitting(AttemptRecord row) {
    UUID tenant = row.getDeploymentId();
    return new Attempt.Sitting(
        new AttemptId(row.getId()),
        new TenantId(tenant),
        new CourseId(row.getCourseId()),
        new ActivityId(row.getActivityId()),
        new CandidateId(row.getPersonId()),
        Exam.of(row.getExam())
            .orElseThrow(() -> new IllegalStateException("stored exam " + row.getExam())),
        row.getNumber(),
        JooqOpenAttempts.toClock(row));
  }
}
