package org.cehrs.practice.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.practice.administration.CommandOutcome.Done;
import org.cehrs.practice.administration.CommandOutcome.Refused;

/** Moves from the embedded H2 file to PostgreSQL. */
public final class MoveDatabase implements AdministratorCommand {

  private static final String H2 = "jdbc:h2:file:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * Where the command is given.
   *
   * @param serving whether the server itself was asked to run it
   * @param url of the database that is to be left
   * @param user of the new database, from the environment
   * @param password likewise: arguments are seen in the list of processes
   */
  public record Situation(boolean serving, String url, String user, String password) {}

  private final DatabaseCopy copy;
  private final Acts acts;
  private final Situation situation;

  public MoveDatabase(DatabaseCopy copy, Acts acts, Situation situation) {
    this.copy = copy;
    this.acts = acts;
    this.situation = situation;
  }

  @Override
  public CommandName name() {
    return CommandName.MOVE_DATABASE;
  }

  @Override
  public CommandOutcome run(Arguments arguments) {
    String to = arguments.find("to").orElse("");
    return problem(to).<CommandOutcome>map(Refused::new).orElseGet(() -> move(to));
  }

  private Optional<String> problem(String to) {
    if (situation.serving()) {
      return Optional.of(
          "The server runs. Stop it first: what students do meanwhile would stay behind.\n");
    }
    if (!situation.url().startsWith(H2)) {
      return Optional.of(
          "Expected an H2 file in CEHRS_DB_URL, to be moved from.\nCame: %s%n"
              .formatted(withoutParameters(situation.url())));
    }
    if (!to.startsWith(POSTGRESQL)) {
      return Optional.of(
          "Expected: move-database --to jdbc:postgresql://HOST/DATABASE\nCame: \"%s\"%n"
              .formatted(withoutParameters(to)));
    }
    return to.toLowerCase(Locale.ROOT).contains("password=")
        ? Optional.of(
            "No password in the address: whoever lists processes would see it."
                + " Set CEHRS_MOVE_USER and CEHRS_MOVE_PASSWORD.\n")
        : Optional.empty();
  }

  private CommandOutcome move(String to) {
    acts.note("database.move", withoutParameters(to), "begun");
    var place = new DatabaseCopy.Place(to, situation.user(), situation.password());
    return switch (copy.copyTo(place)) {
      case DatabaseCopy.Outcome.Done(var tables) -> new Done(done(to, tables));
      case DatabaseCopy.Outcome.Occupied(String table) ->
          new Refused(
              """
              The database at %s is not empty: it has something in the table %s.
              Nothing was changed there. Make an empty database and run the command again.
              """
                  .formatted(withoutParameters(to), table));
      case DatabaseCopy.Outcome.Different(String table) ->
          new Refused(nothingKept("the table %s was not the same when read back".formatted(table)));
      case DatabaseCopy.Outcome.Broken(String reason) -> new Refused(nothingKept(reason));
    };
  }

  private static String nothingKept(String why) {
    return """
    Not moved: %s
    No row was kept in the new database, and the old one is as it was. Mend it and run the command
    again: it begins anew. CEHRS_MOVE_USER and CEHRS_MOVE_PASSWORD are those of the new database.
    """
        .formatted(why);
  }

  private static String done(String to, List<DatabaseCopy.Table> tables) {
    return """
    Copied to %s and read back, the same row by row:

    %s
    Now set CEHRS_DB_URL, CEHRS_DB_USER and CEHRS_DB_PASSWORD to it, keep the folder of the keys,
    and start the server. Keep the H2 file as a backup, and start no server on it any more.
    """
        .formatted(
            withoutParameters(to),
            tables.stream()
                .map(it -> "%-22s %9d rows  sum %016x%n".formatted(it.name(), it.rows(), it.sum()))
                .collect(Collectors.joining()));
  }

  private static String withoutParameters(String url) {
    return url.replaceFirst("[?;].*", "");
  }
}
