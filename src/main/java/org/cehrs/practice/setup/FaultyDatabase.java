package org.cehrs.practice.setup;

import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.store.DatabaseTrouble;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** A start that ends because of the database says what is the matter and the way out. */
class FaultyDatabase implements FailureAnalyzer {

  /** What Flyway says of a schema, and what that means here. */
  private enum Schema {
    NEWER(
        "not resolved locally",
        "A newer version of this program has brought the database up to date; this older one would"
            + " not understand it.",
        "Start the newer version. To go back, restore the backup made before the upgrade."),
    HALF_DONE(
        "failed migration",
        "An upgrade of the database broke off and left it half done.",
        "Restore the backup made before the upgrade, mend what the log of that start names, and"
            + " start again. PostgreSQL undoes such an upgrade by itself; the H2 file does not."),
    CHANGED(
        "checksum mismatch",
        "The database was set up by a program that is not a released version of this one.",
        "Start the version that it was used with, or another database."),
    FOREIGN(
        "no schema history table",
        "The database holds tables of something else.",
        "Make a database for this program alone and set CEHRS_DB_URL to it.");

    private final String sign;
    private final String meaning;
    private final String wayOut;

    Schema(String sign, String meaning, String wayOut) {
      this.sign = sign;
      this.meaning = meaning;
      this.wayOut = wayOut;
    }
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return DatabaseTrouble.of(failure)
        .map(trouble -> told(trouble, failure))
        .or(() -> schema(failure))
        .orElse(null);
  }

  private static FailureAnalysis told(DatabaseTrouble trouble, Throwable failure) {
    return new FailureAnalysis(
        meaning(trouble) + "\n" + DatabaseTrouble.told(failure), wayOut(trouble), failure);
  }

  static String meaning(DatabaseTrouble trouble) {
    return switch (trouble) {
      case AWAY -> "The database of CEHRS_DB_URL does not answer.";
      case FULL -> "The database's disk is full.";
      case IN_USE -> "Another process has the H2 file.";
      case NO_RIGHTS -> "The database's user may not make or change tables.";
      case NO_SUCH_DATABASE -> "There is no such database.";
      case WRONG_CREDENTIALS -> "The database does not accept this user or password.";
    };
  }

  static String wayOut(DatabaseTrouble trouble) {
    return switch (trouble) {
      case AWAY -> "Start it, or set CEHRS_DB_URL to where it is, and start again.";
      case FULL -> "Make room on its disk and start again; what was acknowledged is there.";
      case IN_USE ->
          "Is this program running already? One server at a time has an H2 file; several need"
              + " PostgreSQL.";
      case NO_RIGHTS -> "Make CEHRS_DB_USER the owner of the database and start again.";
      case NO_SUCH_DATABASE -> "Make it, or set CEHRS_DB_URL to the one that is meant.";
      case WRONG_CREDENTIALS -> "Set CEHRS_DB_USER and CEHRS_DB_PASSWORD as the database has them.";
    };
  }

  private static Optional<FailureAnalysis> schema(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(FlywayException.class::isInstance)
        .findFirst()
        .flatMap(cause -> schema(String.valueOf(cause.getMessage()), failure));
  }

  private static Optional<FailureAnalysis> schema(String message, Throwable failure) {
    return Stream.of(Schema.values())
        .filter(schema -> message.contains(schema.sign))
        .findFirst()
        .map(it -> new FailureAnalysis(it.meaning + "\n" + message.strip(), it.wayOut, failure));
  }
}
