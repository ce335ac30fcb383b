package org.cehrs.practice.store;

import java.sql.SQLException;
import java.util.Optional;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps values out of the log: H2 quotes a row that it refuses, and PostgreSQL's driver a batch,
 * and with it people. Comes before whoever else makes something of the failure.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuotedValues implements ExecuteListenerProvider {

  /**
   * A quote that is cut off goes to its end. Kept free of alternatives that repeat, since a batch
   * may quote a whole item bank.
   */
  private static final String QUOTED = "'[^']*('|$)";

  @Override
  public ExecuteListener provide() {
    return ExecuteListener.onException(QuotedValues::leaveOut);
  }

  private static void leaveOut(ExecuteContext statement) {
    Optional.ofNullable(statement.sqlException())
        .filter(QuotedValues::refusesData)
        .ifPresent(failure -> statement.sqlException(without(failure)));
  }

  /** Data that does not fit (22), or a constraint that does not hold (23). */
  private static boolean refusesData(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.startsWith("22") || state.startsWith("23");
  }

  static SQLException without(SQLException failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll(QUOTED, "'…'");
    SQLException bare = new SQLException(message, failure.getSQLState(), failure.getErrorCode());
    bare.setStackTrace(failure.getStackTrace());
    return bare;
  }
}
