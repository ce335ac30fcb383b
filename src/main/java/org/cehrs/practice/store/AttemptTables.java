package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ANSWER_EVENT;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_BREAK;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_DOMAIN_SCORE;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_FORM;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_ITEM;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_SCORE;
import static org.cehrs.practice.store.schema.Tables.GRADE_PASSBACK;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * What hangs on attempts, each table before those that it hangs on; attempts themselves are not.
 */
final class AttemptTables {

  private AttemptTables() {}

  /** Exports leave out what makes up a form: seed, difficulties and which items are scored. */
  static List<PersonTables.Rows> of(List<UUID> attempts) {
    return List.of(
        rows(
            "answers",
            ANSWER_EVENT,
            ANSWER_EVENT.ATTEMPT_ID,
            attempts,
            ANSWER_EVENT.SEQ,
            ANSWER_EVENT.POSITION.as("question"),
            ANSWER_EVENT.KIND,
            ANSWER_EVENT.CONTENT,
            ANSWER_EVENT.AT),
        rows(
            "breaks",
            ATTEMPT_BREAK,
            ATTEMPT_BREAK.ATTEMPT_ID,
            attempts,
            ATTEMPT_BREAK.NUMBER,
            ATTEMPT_BREAK.STARTED_AT,
            ATTEMPT_BREAK.ENDED_AT),
        rows(
            "questions",
            ATTEMPT_ITEM,
            ATTEMPT_ITEM.ATTEMPT_ID,
            attempts,
            ATTEMPT_ITEM.POSITION.as("question"),
            ATTEMPT_ITEM.ITEM_ID,
            ATTEMPT_ITEM.ITEM_VERSION,
            ATTEMPT_ITEM.DOMAIN),
        rows("forms", ATTEMPT_FORM, ATTEMPT_FORM.ATTEMPT_ID, attempts, ATTEMPT_FORM.BANK_SNAPSHOT),
        rows(
            "domain_scores",
            ATTEMPT_DOMAIN_SCORE,
            ATTEMPT_DOMAIN_SCORE.ATTEMPT_ID,
            attempts,
            ATTEMPT_DOMAIN_SCORE.RECORD,
            ATTEMPT_DOMAIN_SCORE.DOMAIN,
            ATTEMPT_DOMAIN_SCORE.CORRECT,
            ATTEMPT_DOMAIN_SCORE.TOTAL,
            ATTEMPT_DOMAIN_SCORE.THETA,
            ATTEMPT_DOMAIN_SCORE.STANDARD_ERROR),
        rows(
            "scores",
            ATTEMPT_SCORE,
            ATTEMPT_SCORE.ATTEMPT_ID,
            attempts,
            ATTEMPT_SCORE.RECORD,
            ATTEMPT_SCORE.MADE_AT,
            ATTEMPT_SCORE.REASON,
            ATTEMPT_SCORE.CORRECT,
            ATTEMPT_SCORE.TOTAL,
            ATTEMPT_SCORE.THETA,
            ATTEMPT_SCORE.STANDARD_ERROR,
            ATTEMPT_SCORE.SCALED,
            ATTEMPT_SCORE.PASSED),
        grades(attempts));
  }

  private static PersonTables.Rows grades(List<UUID> attempts) {
    return rows(
        "grades",
        GRADE_PASSBACK,
        GRADE_PASSBACK.ATTEMPT_ID,
        attempts,
        GRADE_PASSBACK.CREATED_AT,
        GRADE_PASSBACK.SCORE_GIVEN,
        GRADE_PASSBACK.SCORE_MAXIMUM,
        GRADE_PASSBACK.COMMENT,
        GRADE_PASSBACK.STATE,
        GRADE_PASSBACK.LAST_PROBLEM,
        GRADE_PASSBACK.SCORE_TIMESTAMP,
        GRADE_PASSBACK.SETTLED_AT);
  }

  private static PersonTables.Rows rows(
      String part,
      Table<?> table,
      TableField<?, UUID> attempt,
      List<UUID> attempts,
      Field<?>... told) {
    List<Field<?>> all = new java.util.ArrayList<>();
    all.add(attempt.as("attempt"));
    all.addAll(List.of(told));
    return new PersonTables.Rows(part, table, attempt.in(attempts), List.copyOf(all));
  }
}
