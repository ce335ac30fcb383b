package org.cehrs.practice.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.cehrs.practice.administration.DatabaseCopy;
import org.cehrs.practice.store.schema.DefaultSchema;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.ForeignKey;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Repository;

/**
 * Copies table after table in one transaction of the other database, which keeps all or nothing.
 * The table of jobs stays behind: every start fills it.
 */
@Repository
class JooqDatabaseCopy implements DatabaseCopy {

  private static final String HISTORY = "flyway_schema_history";

  private final DSLContext source;

  JooqDatabaseCopy(DSLContext source) {
    this.source = source;
  }

  /** Ends the transaction, so that nothing is kept. */
  private static final class Unlike extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unlike(String table) {
      super(table);
    }
  }

  @Override
  public Outcome copyTo(Place place) {
    DataSource target = new DriverManagerDataSource(place.url(), place.user(), place.password());
    try {
      return copyTo(target, DSL.using(target, SQLDialect.POSTGRES));
    } catch (Unlike table) {
      return new Outcome.Different(String.valueOf(table.getMessage()));
    } catch (FlywayException | DataAccessException failure) {
      return new Outcome.Broken(rootReason(failure));
    }
  }

  private Outcome copyTo(DataSource target, DSLContext sql) {
    Optional<String> foreign = foreignTable(sql);
    if (foreign.isPresent()) {
      return new Outcome.Occupied(foreign.get());
    }
    Flyway.configure()
        .dataSource(target)
        .locations("classpath:db/migration")
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
    return sql.transactionResult(transaction -> copyAll(transaction.dsl()));
  }

  /** A table where ours were never made. */
  private static Optional<String> foreignTable(DSLContext target) {
    List<String> tables =
        target
            .fetch(
                "select table_name from information_schema.tables where table_schema ="
                    + " current_schema()")
            .getValues(0, String.class);
    return tables.contains(HISTORY) ? Optional.empty() : tables.stream().findFirst();
  }

  private Outcome copyAll(DSLContext target) {
    List<org.jooq.Table<?>> tables = inOrder();
    // A server that starts on the new database meanwhile waits, and then finds everything.
    tables.forEach(table -> target.execute("lock table {0} in exclusive mode", table));
    for (org.jooq.Table<?> table : tables) {
      if (target.fetchExists(table)) {
        return new Outcome.Occupied(table.getName());
      }
    }
    return new Outcome.Done(tables.stream().map(table -> copied(table, target)).toList());
  }

  private Table copied(org.jooq.Table<?> table, DSLContext target) {
    TableSum here = new TableSum();
    TableSum there = new TableSum();
    RowTransfer.rows(
        source,
        table,
        rows -> {
          RowTransfer.insert(target, table, rows);
          rows.forEach(here::add);
        });
    RowTransfer.rows(target, table, rows -> rows.forEach(there::add));
    if (!here.equalTo(there)) {
      throw new Unlike(table.getName());
    }
    return new Table(table.getName(), here.rows(), here.sum());
  }

  /** Every table after those that its rows point to. */
  private static List<org.jooq.Table<?>> inOrder() {
    Set<org.jooq.Table<?>> ordered = new LinkedHashSet<>();
    DefaultSchema.DEFAULT_SCHEMA.getTables().forEach(table -> append(table, ordered));
    return new ArrayList<>(ordered);
  }

  private static void append(org.jooq.Table<?> table, Set<org.jooq.Table<?>> ordered) {
    if (!ordered.contains(table)) {
      table.getReferences().stream()
          .map(ForeignKey::getKey)
          .forEach(key -> append(key.getTable(), ordered));
      ordered.add(table);
    }
  }

  private static String rootReason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return Arrays.stream(String.valueOf(root.getMessage()).split("\n")).findFirst().orElse("");
  }
}
