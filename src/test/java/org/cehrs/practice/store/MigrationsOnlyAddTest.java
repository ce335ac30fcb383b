package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nodes of the version before go on serving on a newer schema: a migration takes nothing away that
 * they use, and asks for nothing that they do not write.
 */
class MigrationsOnlyAddTest {

  /**
   * Those that do, each once the version before it could do without. These two are older than the
   * first published version.
   */
  private static final Set<String> PERMITTED = Set.of("V4__used_login.sql", "V8__grade_lanes.sql");

  private static final Pattern TAKES_AWAY =
      Pattern.compile(
          "drop (table|column|not null)|\\brename\\b|set not null|add constraint|set data type"
              + "|alter column \\w+ type|create unique index|create trigger");
  private static final Pattern ASKS_FOR_MORE =
      Pattern.compile("add column (?!.*\\bdefault\\b).*\\bnot null\\b");

  @Test
  void holdForEveryMigration() {
    assertThat(migrations())
        .filteredOn(file -> !PERMITTED.contains(file.getFileName().toString()))
        .allSatisfy(file -> assertThat(breaking(read(file))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drop table login_state;",
        "create table a (id uuid); alter table b drop column c;",
        "alter table a rename to b",
        "alter table a alter column b set not null",
        "alter table a\n  add column b integer not null",
        "alter table a add constraint once unique (b)",
        "create unique index once on a (b)",
        "alter table a alter column b type varchar(10)",
        "alter table a alter column b drop not null",
      })
  void seesWhatAnOlderNodeCannotLiveWith(String sql) {
    assertThat(breaking(sql)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table a add column b integer",
        "alter table a add column b integer default 0 not null",
        "create table a (id uuid not null); -- drop table b",
        "drop index a_due; create index a_due_now on a (due)",
      })
  void leavesAdditionsAlone(String sql) {
    assertThat(breaking(sql)).isEmpty();
  }

  private static List<String> breaking(String sql) {
    String plain = sql.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split(";"))
        .filter(statement ->
            TAKES_AWAY.matcher(statement).find() || ASKS_FOR_MORE.matcher(statement).find())
        .toList();
  }

  private static List<Path> migrations() {
    try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
