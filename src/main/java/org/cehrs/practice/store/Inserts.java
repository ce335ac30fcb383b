package org.cehrs.practice.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Insert-if-absent that is safe in a race on both databases: try, and where the unique key says no,
 * read what the winner wrote. On PostgreSQL the refused insert ends its transaction: there only
 * {@link #findOrInsertWithin} goes on.
 */
final class Inserts {

  private static final String UNIQUE_VIOLATION = "23505";

  private Inserts() {}

  static <T> T findOrInsert(Supplier<Optional<T>> find, Supplier<T> insert) {
    return find.get()
        .orElseGet(() -> {
          try {
            return insert.get();
          } catch (RuntimeException refused) {
            if (!isDuplicate(refused)) {
              throw refused;
            }
            return find.get().orElseThrow(() -> refused);
          }
        });
  }

  /** As {@link #findOrInsert}, also within a transaction: a refused insert is undone alone. */
  static <T> T findOrInsertWithin(DSLContext sql, Supplier<Optional<T>> find, Supplier<T> insert) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? findOrInsert(
            find, () -> sql.connectionResult(connection -> undoneAlone(connection, insert)))
        : findOrInsert(find, insert);
  }

  private static <T> T undoneAlone(Connection transaction, Supplier<T> insert) throws SQLException {
    Savepoint before = transaction.setSavepoint();
    try {
      T inserted = insert.get();
      transaction.releaseSavepoint(before);
      return inserted;
    } catch (RuntimeException refused) {
      transaction.rollback(before);
      throw refused;
    }
  }

  /** Runs an insert; false where a unique key refused it. */
  static boolean tried(Runnable insert) {
    try {
      insert.run();
      return true;
    } catch (RuntimeException refused) {
      if (!isDuplicate(refused)) {
        throw refused;
      }
      return false;
    }
  }

  private static boolean isDuplicate(RuntimeException refused) {
    if (refused instanceof DuplicateKeyException) {
      return true;
    }
    return (refused instanceof DataAccessException access
            && UNIQUE_VIOLATION.equals(access.sqlState()))
        || (refused.getCause() instanceof SQLException sql
            && UNIQUE_VIOLATION.equals(sql.getSQLState()));
  }
}
