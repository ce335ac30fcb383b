package org.cehrs.practice.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Lets the pool drop a connection whose database is in trouble. H2 closes itself where it cannot
 * write, and opens again only once nobody holds a connection to what it was.
 */
final class BrokenConnections implements SQLExceptionOverride {

  private final DatabaseWatch watch;

  BrokenConnections(DatabaseWatch watch) {
    this.watch = watch;
  }

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
    trouble.ifPresent(known -> watch.troubled(known, DatabaseTrouble.told(failure)));
    return trouble.isPresent() ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
