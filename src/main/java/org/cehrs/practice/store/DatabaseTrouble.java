package org.cehrs.practice.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an administrator can mend, by what the two databases' drivers say. */
public enum DatabaseTrouble {
  FULL("53100"),
  WRONG_CREDENTIALS("28P01", "28000"),
  NO_SUCH_DATABASE("3D000"),
  NO_RIGHTS("42501"),
  /** Another process has the H2 file. */
  IN_USE("90020"),
  /**
   * Connection exceptions; PostgreSQL stops, starts, was killed, or has too many connections, or is
   * a copy that must not be written; H2 was closed, as it closes itself where it cannot write.
   */
  AWAY("08", "57P", "53300", "25006", "90067", "90098", "90121");

  private static final List<String> NO_ROOM =
      List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

  private final List<String> states;

  DatabaseTrouble(String... states) {
    this.states = List.of(states);
  }

  /** The trouble behind a failure; empty where it is no such trouble. */
  public static Optional<DatabaseTrouble> of(Throwable failure) {
    if (causes(failure).anyMatch(DatabaseTrouble::tellsOfNoRoom)) {
      return Optional.of(FULL);
    }
    return Arrays.stream(values())
        .filter(trouble -> causes(failure).anyMatch(trouble::isTold))
        .findFirst();
  }

  /** What the driver said, in one line. */
  public static String told(Throwable failure) {
    return causes(failure)
        .filter(SQLException.class::isInstance)
        .reduce((outer, inner) -> inner)
        .or(() -> causes(failure).reduce((outer, inner) -> inner))
        .map(cause -> String.valueOf(cause.getMessage()).lines().findFirst().orElse(""))
        .orElse("");
  }

  private boolean isTold(Throwable cause) {
    if (cause instanceof SQLException sql && sql.getSQLState() != null) {
      return states.stream().anyMatch(sql.getSQLState()::startsWith);
    }
    // The pool's own have no state: no connection came in time, or the one in use was taken away.
    return this == AWAY
        && (cause instanceof SQLTransientConnectionException
            || cause instanceof SQLException && "Connection is closed".equals(cause.getMessage()));
  }

  private static boolean tellsOfNoRoom(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return NO_ROOM.stream().anyMatch(message::contains);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
