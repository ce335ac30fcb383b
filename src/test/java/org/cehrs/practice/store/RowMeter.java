package org.cehrs.practice.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Counts the rows that a database's statements insert, change and delete. */
final class RowMeter implements ExecuteListener {

  private final AtomicInteger rows = new AtomicInteger();

  private RowMeter() {}

  static RowMeter on(DSLContext sql) {
    RowMeter meter = new RowMeter();
    sql.configuration().set(new DefaultExecuteListenerProvider(meter));
    return meter;
  }

  int during(Runnable work) {
    rows.set(0);
    work.run();
    return rows.get();
  }

  /** Queries count none: jOOQ knows rows of theirs only by fetching. */
  @Override
  public void end(ExecuteContext context) {
    rows.addAndGet(Math.max(0, context.rows()));
  }
}
