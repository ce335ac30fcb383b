package org.cehrs.practice.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Insert-if-absent that is safe in a race on both databases: try, and where the unique key says no,
 * read what the winner wrote. To be called outside a transaction: on PostgreSQL the refused insert
 * would end it.
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
