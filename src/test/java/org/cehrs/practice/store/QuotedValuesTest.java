package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log may show of a row that H2 refuses. */
class QuotedValuesTest {

  private final DSLContext sql =
      DSL.using(
              JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", ""),
              SQLDialect.H2)
          .configuration()
          .derive(new QuotedValues())
          .dsl();

  @BeforeEach
  void aPerson() {
    sql.execute("create table person (name varchar(20) not null, constraint once unique (name))");
    insert("Siobhán O'Dwyer");
  }

  private void insert(String name) {
    sql.execute("insert into person (name) values (?)", name);
  }

  private String trace(String name) {
    StringWriter text = new StringWriter();
    catchThrowable(() -> insert(name)).printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void leavesOutWhoWasThereBefore() {
    assertThat(trace("Siobhán O'Dwyer"))
        .contains("Unique index or primary key violation", "ONCE", "values (?)")
        .doesNotContain("Siobhán", "Dwyer");
  }

  @Test
  void leavesOutWhatIsTooLong() {
    assertThat(trace("Siobhán O'Dwyer, a name of many words"))
        .contains("Value too long for column")
        .doesNotContain("Siobhán", "Dwyer", "words");
  }

  @Test
  void bearsAsMuchAsABatchHolds() {
    SQLException batch =
        new SQLException("Batch values ('%s')".formatted("it''s ".repeat(1_000_000)), "23505");

    assertThat(QuotedValues.without(batch).getMessage())
        .startsWith("Batch values ('…")
        .endsWith("')");
  }

  @Test
  void isStillTheFailureThatItWas() {
    assertThat(catchThrowable(() -> insert("Siobhán O'Dwyer")))
        .isInstanceOfSatisfying(
            IntegrityConstraintViolationException.class,
            failure -> assertThat(failure.sqlState()).isEqualTo("23505"));
  }
}
