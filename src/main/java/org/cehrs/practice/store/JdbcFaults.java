package org.cehrs.practice.store;

import java.util.Optional;
import org.cehrs.practice.delivery.StorageFaults;
import org.springframework.stereotype.Repository;

/** Failures of the running database. */
@Repository
class JdbcFaults implements StorageFaults {

  @Override
  public Optional<Fault> of(Throwable failure) {
    return DatabaseTrouble.of(failure)
        .map(trouble -> trouble == DatabaseTrouble.FULL ? Fault.FULL : Fault.AWAY);
  }
}
