package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ANSWER_EVENT;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cehrs.practice.exam.attempt.AnswerEvent;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.Received;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.store.schema.tables.records.AnswerEventRecord;
import org.cehrs.practice.store.schema.tables.records.AttemptRecord;
import org.jooq.Condition;
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

  List<Received> received(AttemptId id) {
    SortedMap<Integer, Received> newest = new TreeMap<>();
    sql.selectFrom(ANSWER_EVENT)
        .where(
            ANSWER_EVENT.ATTEMPT_ID.eq(id.value()),
            ANSWER_EVENT.KIND.eq(kind(AnswerEvent.Kind.ANSWER)))
        .orderBy(ANSWER_EVENT.SEQ)
        .forEach(row -> newest.put(row.getPosition(), toReceived(row)));
    return List.copyOf(newest.values());
  }

  private static Received toReceived(AnswerEventRecord row) {
    return new Received(row.getPosition(), row.getContent(), row.getSeq(), row.getAt());
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
    Attempt attempt = JooqAttempts.toAttempt(row);
    Optional<Long> already = sequenceOf(row, event);
    if (already.isPresent()) {
      return new Recording.Recorded(already.get(), timeLeft(attempt, now));
    }
    return refusal(row, attempt, event, now)
        .orElseGet(() -> new Recording.Recorded(insert(row, event, now), timeLeft(attempt, now)));
  }

  private static Optional<Duration> timeLeft(Attempt attempt, Instant now) {
    return attempt instanceof Attempt.InProgress open ? open.timeLeft(now) : Optional.empty();
  }

  private static Optional<Recording> refusal(
      AttemptRecord row, Attempt attempt, AnswerEvent event, Instant now) {
    if (!(attempt instanceof Attempt.InProgress open) || open.isOverAt(now)) {
      return Optional.of(new Recording.TooLate());
    }
    if (!JooqOpenAttempts.toHolder(row).accepts(event.clientId())) {
      return Optional.of(new Recording.Superseded());
    }
    if (!open.takesAnswersAt(now)) {
      return Optional.of(new Recording.OnBreak());
    }
    int positions = open.sitting().exam().totalItems();
    return event.position() < 1 || event.position() > positions
        ? Optional.of(new Recording.NotOnForm(positions))
        : Optional.empty();
  }

  private long insert(AttemptRecord row, AnswerEvent event, Instant now) {
    long seq = row.getLastSeq() + 1;
    AnswerEventRecord added = sql.newRecord(ANSWER_EVENT);
    added.setAttemptId(row.getId());
    added.setSeq(seq);
    added.setPosition(event.position());
    added.setKind(kind(event.kind()));
    added.setContent(event.content());
    added.setClientId(event.clientId());
    added.setClientSeq(event.clientSeq());
    added.setAt(now);
    sql.executeInsert(added);
    row.setLastSeq(seq);
    JooqOpenAttempts.write(row, JooqOpenAttempts.toHolder(row).afterSaveOf(event.clientId()));
    row.update(ATTEMPT.LAST_SEQ, ATTEMPT.HOLDER, ATTEMPT.LEFT_BY);
    return seq;
  }

  /** The same event, or a later one of the same page that has taken its place already. */
  private Optional<Long> sequenceOf(AttemptRecord row, AnswerEvent event) {
    Condition same = ANSWER_EVENT.CLIENT_SEQ.eq(event.clientSeq());
    Condition instead =
        ANSWER_EVENT.POSITION.eq(event.position()).and(ANSWER_EVENT.KIND.eq(kind(event.kind())));
    return sql.select(ANSWER_EVENT.SEQ)
        .from(ANSWER_EVENT)
        .where(
            ANSWER_EVENT.ATTEMPT_ID.eq(row.getId()),
            ANSWER_EVENT.CLIENT_ID.eq(event.clientId()),
            ANSWER_EVENT.CLIENT_SEQ.ge(event.clientSeq()),
            same.or(instead))
        .orderBy(ANSWER_EVENT.CLIENT_SEQ)
        .limit(1)
        .fetchOptional(ANSWER_EVENT.SEQ);
  }

  private static String kind(AnswerEvent.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Sheet.Entry toEntry(AnswerEventRecord row) {
    return new Sheet.Entry(
        row.getSeq(),
        row.getPosition(),
        AnswerEvent.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
        row.getContent());
  }
}
