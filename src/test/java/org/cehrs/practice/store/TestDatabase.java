package org.cehrs.practice.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty, migrated database of either kind. */
record TestDatabase(DSLContext sql, TransactionOperations transactions) {

  /**
   * Those who race for a row wait for it on a busy machine too: H2 gives up after 2 s by itself.
   */
  private static final String H2_FLAGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
          + ";LOCK_TIMEOUT=60000";

  static TestDatabase h2() {
    return of(
        JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + H2_FLAGS, "sa", ""),
        SQLDialect.H2);
  }

  /** One PostgreSQL a JVM, a database of its own in it for every caller. */
  static TestDatabase postgres() {
    return of(Postgres.newDatabase(), SQLDialect.POSTGRES);
  }

  /** JDBC URL of a PostgreSQL database in which nothing is; its user is postgres. */
  static String emptyPostgres() {
    return Postgres.SERVER.getJdbcUrl("postgres", Postgres.newName());
  }

  /** An empty database that somebody else has made. */
  static TestDatabase at(String url, String user) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    return of(new HikariDataSource(config), JDBCUtils.dialect(url));
  }

  private static TestDatabase of(DataSource source, SQLDialect dialect) {
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    return new TestDatabase(
        DSL.using(new TransactionAwareDataSourceProxy(source), dialect),
        new TransactionTemplate(new DataSourceTransactionManager(source)));
  }

  private static final class Postgres {

    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static DataSource newDatabase() {
      return pooled(SERVER.getDatabase("postgres", newName()));
    }

    static String newName() {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      DSL.using(SERVER.getPostgresDatabase(), SQLDialect.POSTGRES)
          .execute("create database " + name);
      return name;
    }

    /** A connection a statement would take most of a test's time. */
    private static DataSource pooled(DataSource database) {
      HikariConfig config = new HikariConfig();
      config.setDataSource(database);
      config.setMaximumPoolSize(10);
      config.setMinimumIdle(0);
      config.setIdleTimeout(10_000);
      return new HikariDataSource(config);
    }
  }
}
