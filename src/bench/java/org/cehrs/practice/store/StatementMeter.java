package org.cehrs.practice.store;

import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Counts and times the statements of a database. */
final class StatementMeter implements ExecuteListener {

  /** What was executed. */
  record Count(long statements, double meanMillis) {}

  private static final String START = "meter.start";

  private final AtomicLong statements = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();

  private StatementMeter() {}

  static StatementMeter on(DSLContext sql) {
    StatementMeter meter = new StatementMeter();
    sql.configuration().set(new DefaultExecuteListenerProvider(meter));
    return meter;
  }

  Count sinceLast() {
    long counted = statements.getAndSet(0);
    return new Count(counted, nanos.getAndSet(0) / 1e6 / Math.max(1, counted));
  }

  @Override
  public void start(ExecuteContext context) {
    context.data(START, System.nanoTime());
  }

  @Override
  public void end(ExecuteContext context) {
    statements.incrementAndGet();
    if (context.data(START) instanceof Long start) {
      nanos.addAndGet(System.nanoTime() - start);
    }
  }
}
