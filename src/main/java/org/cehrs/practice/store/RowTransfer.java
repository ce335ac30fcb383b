package org.cehrs.practice.store;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.BatchBindStep;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Rows of any table, some at a time, so that no table has to fit into memory. */
final class RowTransfer {

  private static final int AT_ONCE = 500;

  private RowTransfer() {}

  /**
   * @param sql within a transaction, else PostgreSQL would send all rows at once
   */
  static void rows(DSLContext sql, Table<?> table, Consumer<List<? extends Record>> take) {
    try (Cursor<? extends Record> rows = sql.selectFrom(table).fetchSize(AT_ONCE).fetchLazy()) {
      while (rows.hasNext()) {
        take.accept(rows.fetchNext(AT_ONCE));
      }
    }
  }

  static void insert(DSLContext sql, Table<?> table, List<? extends Record> rows) {
    Object[] placeholders = new Object[table.fields().length];
    BatchBindStep batch =
        sql.batch(sql.insertInto(table).columns(table.fields()).values(placeholders));
    for (Record row : rows) {
      batch = batch.bind(row.intoArray());
    }
    batch.execute();
  }
}
