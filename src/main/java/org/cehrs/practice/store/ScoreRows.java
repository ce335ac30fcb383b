package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT_DOMAIN_SCORE;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_SCORE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.scoring.DomainScore;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.store.schema.tables.records.AttemptDomainScoreRecord;
import org.cehrs.practice.store.schema.tables.records.AttemptScoreRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The rows of scores: records that are added, never changed. */
class ScoreRows {

  private final DSLContext sql;

  ScoreRows(DSLContext sql) {
    this.sql = sql;
  }

  void add(AttemptId attempt, Score score, String reason, Instant now) {
    int number = newestRecord(attempt).orElse(0) + 1;
    AttemptScoreRecord row = sql.newRecord(ATTEMPT_SCORE);
    row.setAttemptId(attempt.value());
    row.setRecord(number);
    row.setMadeAt(now);
    row.setReason(reason);
    row.setCorrect(score.correct());
    row.setTotal(score.total());
    row.setTheta(score.theta());
    row.setStandardError(score.standardError());
    row.setScaled(score.scaled());
    row.setPassed(score.passed());
    sql.executeInsert(row);
    sql.batchInsert(score.domains().stream().map(domain -> toRow(attempt, number, domain)).toList())
        .execute();
  }

  Optional<Score> newest(AttemptId attempt) {
    return sql.selectFrom(ATTEMPT_SCORE)
        .where(ATTEMPT_SCORE.ATTEMPT_ID.eq(attempt.value()))
        .orderBy(ATTEMPT_SCORE.RECORD.desc())
        .limit(1)
        .fetchOptional(row -> toScore(row, domains(attempt, row.getRecord())));
  }

  private Optional<Integer> newestRecord(AttemptId attempt) {
    return Optional.ofNullable(
        sql.select(DSL.max(ATTEMPT_SCORE.RECORD))
            .from(ATTEMPT_SCORE)
            .where(ATTEMPT_SCORE.ATTEMPT_ID.eq(attempt.value()))
            .fetchSingle()
            .value1());
  }

  private List<DomainScore> domains(AttemptId attempt, int record) {
    return sql
        .selectFrom(ATTEMPT_DOMAIN_SCORE)
        .where(
            ATTEMPT_DOMAIN_SCORE.ATTEMPT_ID.eq(attempt.value()),
            ATTEMPT_DOMAIN_SCORE.RECORD.eq(record))
        .fetch(ScoreRows::toDomain)
        .stream()
        .sorted((a, b) -> a.domain().compareTo(b.domain()))
        .toList();
  }

  private AttemptDomainScoreRecord toRow(AttemptId attempt, int record, DomainScore domain) {
    AttemptDomainScoreRecord row = sql.newRecord(ATTEMPT_DOMAIN_SCORE);
    row.setAttemptId(attempt.value());
    row.setRecord(record);
    row.setDomain(domain.domain().name());
    row.setCorrect(domain.correct());
    row.setTotal(domain.total());
    row.setTheta(domain.theta());
    row.setStandardError(domain.standardError());
    return row;
  }

  static DomainScore toDomain(AttemptDomainScoreRecord row) {
    return new DomainScore(
        ContentDomain.valueOf(row.getDomain()),
        row.getCorrect(),
        row.getTotal(),
        row.getTheta(),
        row.getStandardError());
  }

  static Score toScore(AttemptScoreRecord row, List<DomainScore> domains) {
    return new Score(
        row.getCorrect(),
        row.getTotal(),
        row.getTheta(),
        row.getStandardError(),
        row.getScaled(),
        row.getPassed(),
        domains);
  }
}
