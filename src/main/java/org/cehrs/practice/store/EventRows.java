package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ANSWER_EVENT;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.store.schema.tables.records.AnswerEventRecord;
import org.cehrs.practice.store.schema.tables.records.AttemptRecord;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of answer events. */
class EventRows {

  private final DSLContext sql;
  private final TransactionOperations transaction;

  EventRows(DSLContext sql, TransactionOperations transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** The lock on the attempt's row puts concurrent saves of one attempt in an order. */
  Recording record(
      TenantId tenant, CandidateId candidate, AttemptId id, AnswerEvent event, Instant now) {
    return Objects.requireNonNull(
        transaction.execute(status ->
            locked(tenant, candidate, id)
                .map(attempt -> append(attempt, event, now))
                .orElseGet(Recording.NoSuchAttempt::new)));
  }

  Sheet sheet(AttemptId id) {
    return Sheet.of(
        sql.selectFrom(ANSWER_EVENT)
            .where(ANSWER_EVENT.ATTEMPT_ID.eq(id.value()))
            .orderBy(ANSWER_EVENT.SEQ)
            .fetch(EventRows::toEntry));
  }

  private Optional<AttemptRecord> locked(TenantId tenant, CandidateId candidate, AttemptId id) {
    return sql.selectFrom(ATTEMPT)
        .where(
            ATTEMPT.ID.eq(id.value()),
            ATTEMPT.DEPLOYMENT_ID.eq(tenant.value()),
            ATTEMPT.PERSON_ID.eq(candidate.value()))
        .forUpdate()
        .fetchOptional();
  }

  private Recording append(AttemptRecord row, AnswerEvent event, Instant now) {
    Optional<Long> already = sequenceOf(row, event);
    if (already.isPresent()) {
      return new Recording.Recorded(already.get());
    }
    if (!(JooqAttempts.toAttempt(row) instanceof Attempt.InProgress open)
        || !open.takesAnswersAt(now)) {
      return new Recording.TooLate();
    }
    int positions = Exam.of(row.getExam()).orElseThrow().totalItems();
    if (event.position() < 1 || event.position() > positions) {
      return new Recording.NotOnForm(positions);
    }
    return insert(row, event, now);
  }

  private Recording insert(AttemptRecord row, AnswerEvent event, Instant now) {
    long seq = row.getLastSeq() + 1;
    AnswerEventRecord added = sql.newRecord(ANSWER_EVENT);
    added.setAttemptId(row.getId());
    added.setSeq(seq);
    added.setPosition(event.position());
    added.setKind(event.kind().name().toLowerCase(Locale.ROOT));
    added.setContent(event.content());
    added.setClientId(event.clientId());
    added.setClientSeq(event.clientSeq());
    added.setAt(now);
    sql.executeInsert(added);
    sql.update(ATTEMPT).set(ATTEMPT.LAST_SEQ, seq).where(ATTEMPT.ID.eq(row.getId())).execute();
    return new Recording.Recorded(seq);
  }

  private Optional<Long> sequenceOf(AttemptRecord row, AnswerEvent event) {
    return sql.select(ANSWER_EVENT.SEQ)
        .from(ANSWER_EVENT)
        .where(
            ANSWER_EVENT.ATTEMPT_ID.eq(row.getId()),
            ANSWER_EVENT.CLIENT_ID.eq(event.clientId()),
            ANSWER_EVENT.CLIENT_SEQ.eq(event.clientSeq()))
        .fetchOptional(ANSWER_EVENT.SEQ);
  }

  private static Sheet.Entry toEntry(AnswerEventRecord row) {
    return new Sheet.Entry(
        row.getSeq(),
        row.getPosition(),
        AnswerEvent.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
        row.getContent());
  }
}
