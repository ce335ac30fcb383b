package org.cehrs.practice.store;

import static org.cehrs.practice.store.schema.Tables.ATTEMPT;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_FORM;
import static org.cehrs.practice.store.schema.Tables.ATTEMPT_ITEM;

import java.util.List;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.bank.ItemId;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.scoring.ScoreTable;
import org.cehrs.practice.store.schema.tables.records.AttemptItemRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import tools.jackson.core.type.TypeReference;

/** The rows of attempts' forms. */
class FormRows {

  private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

  private final DSLContext sql;

  FormRows(DSLContext sql) {
    this.sql = sql;
  }

  void insert(AttemptId attempt, Form form) {
    sql.insertInto(ATTEMPT_FORM)
        .set(ATTEMPT_FORM.ATTEMPT_ID, attempt.value())
        .set(ATTEMPT_FORM.SEED, form.seed().value())
        .set(ATTEMPT_FORM.BANK_SNAPSHOT, form.bankSnapshot())
        .set(ATTEMPT_FORM.BLUEPRINT_VERSION, form.blueprintVersion())
        .set(ATTEMPT_FORM.ALGORITHM_VERSION, form.algorithmVersion())
        .set(ATTEMPT_FORM.CUT_RAW, form.scores().cutRaw())
        .set(ATTEMPT_FORM.SCORE_TABLE, Json.write(form.scores()))
        .set(ATTEMPT_FORM.AUDIT, Json.write(form.audit()))
        .execute();
    sql.batchInsert(form.items().stream().map(item -> toRow(attempt, item)).toList()).execute();
  }

  Form read(AttemptId attempt) {
    Record head =
        sql.select(ATTEMPT_FORM.fields())
            .select(ATTEMPT.EXAM)
            .from(ATTEMPT_FORM)
            .join(ATTEMPT)
            .on(ATTEMPT.ID.eq(ATTEMPT_FORM.ATTEMPT_ID))
            .where(ATTEMPT_FORM.ATTEMPT_ID.eq(attempt.value()))
            .fetchSingle();
    return new Form(
        Exam.of(head.get(ATTEMPT.EXAM)).orElseThrow(),
        new Seed(head.get(ATTEMPT_FORM.SEED)),
        head.get(ATTEMPT_FORM.BANK_SNAPSHOT),
        head.get(ATTEMPT_FORM.BLUEPRINT_VERSION),
        head.get(ATTEMPT_FORM.ALGORITHM_VERSION),
        items(attempt),
        Json.read(head.get(ATTEMPT_FORM.SCORE_TABLE), ScoreTable.class),
        Json.read(head.get(ATTEMPT_FORM.AUDIT), LINES));
  }

  private List<FormItem> items(AttemptId attempt) {
    return sql.selectFrom(ATTEMPT_ITEM)
        .where(ATTEMPT_ITEM.ATTEMPT_ID.eq(attempt.value()))
        .orderBy(ATTEMPT_ITEM.POSITION)
        .fetch(FormRows::toItem);
  }

  private AttemptItemRecord toRow(AttemptId attempt, FormItem item) {
    AttemptItemRecord row = sql.newRecord(ATTEMPT_ITEM);
    row.setAttemptId(attempt.value());
    row.setPosition(item.position());
    row.setItemId(item.item().id().value());
    row.setItemVersion(item.item().version());
    row.setDomain(item.domain().name());
    row.setTopic(item.topic());
    row.setScored(item.scored());
    row.setDifficulty(item.difficulty());
    return row;
  }

  private static FormItem toItem(AttemptItemRecord row) {
    return new FormItem(
        row.getPosition(),
        new ItemRef(new ItemId(row.getItemId()), row.getItemVersion()),
        ContentDomain.valueOf(row.getDomain()),
        row.getTopic(),
        row.getScored(),
        row.getDifficulty());
  }
}
