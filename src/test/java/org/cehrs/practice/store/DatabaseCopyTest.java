package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cehrs.practice.administration.DatabaseCopy;
import org.cehrs.practice.administration.DatabaseCopy.Outcome;
import org.cehrs.practice.administration.DatabaseCopy.Place;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.store.schema.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything goes from H2 to PostgreSQL, or nothing does. */
class DatabaseCopyTest {

  private TestDatabase from;
  private DatabaseCopy copy;
  private Place place;
  private DSLContext there;

  @BeforeEach
  void aSchoolOnH2() {
    from = TestDatabase.h2();
    SchoolLife life = new SchoolLife(from);
    Registration school = life.school("https://one.example");
    Session student = life.launch(school, "user-77");
    life.submit(life.sit(student));
    life.sit(life.launch(school, "other"));
    life.teach(life.launch(school, "teacher"), student, "user-77");
    copy = new JooqDatabaseCopy(from.sql());
    String url = TestDatabase.emptyPostgres();
    place = new Place(url, "postgres", "");
    there = DSL.using(url, "postgres", "");
  }

  @Test
  void copiesEveryRowOfEveryTable() {
    assertThat(copy.copyTo(place))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done ->
                assertThat(done.tables())
                    .hasSameSizeAs(tables())
                    .filteredOn(table -> table.rows() > 0)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(table -> assertThat(table.sum()).isNotZero()));

    assertThat(tables())
        .allSatisfy(table -> assertThat(rows(there, table)).isEqualTo(rows(from.sql(), table)));
  }

  @Test
  void beginsAnewAfterAnInterruptionAtAnyTable() {
    emptyTablesWith("perform pg_terminate_backend(pg_backend_pid())");
    for (Table<?> table : tables().stream().filter(one -> from.sql().fetchExists(one)).toList()) {
      there.execute(
          "create trigger cut before insert on {0} for each row execute function kept.act()",
          table);

      assertThat(copy.copyTo(place)).as(table.getName()).isInstanceOf(Outcome.Broken.class);

      assertThat(tables()).noneMatch(there::fetchExists);
      there.execute("drop trigger cut on {0}", table);
    }
    assertThat(copy.copyTo(place)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void keepsNothingWhereARowIsNotTheSameWhenReadBack() {
    emptyTablesWith("new.content := 'z'");
    there.execute(
        "create trigger change before insert on answer_event for each row"
            + " execute function kept.act()");

    assertThat(copy.copyTo(place)).isEqualTo(new Outcome.Different("answer_event"));
    assertThat(tables()).noneMatch(there::fetchExists);
  }

  /** The tables are there and empty, as after a copy that broke off, with a function beside. */
  private void emptyTablesWith(String act) {
    assertThat(copy.copyTo(place)).isInstanceOf(Outcome.Done.class);
    there.execute(
        "truncate " + tables().stream().map(Table::getName).collect(Collectors.joining(", ")));
    there.execute("create schema kept");
    there.execute(
        """
        create function kept.act() returns trigger language plpgsql as
          $$begin %s; return new; end$$
        """
            .formatted(act));
  }

  @Test
  void refusesADatabaseThatHoldsRowsOrTablesOfOthers() {
    there.execute("create table wiki (page text)");
    assertThat(copy.copyTo(place)).isEqualTo(new Outcome.Occupied("wiki"));

    there.execute("drop table wiki");
    assertThat(copy.copyTo(place)).isInstanceOf(Outcome.Done.class);
    assertThat(copy.copyTo(place)).isInstanceOf(Outcome.Occupied.class);
  }

  @Test
  void saysWhyADatabaseCannotBeReached() {
    assertThat(copy.copyTo(new Place("jdbc:postgresql://127.0.0.1:1/none", "x", "y")))
        .isInstanceOfSatisfying(
            Outcome.Broken.class, broken -> assertThat(broken.reason()).contains("refused"));
  }

  private static List<Table<?>> tables() {
    return DefaultSchema.DEFAULT_SCHEMA.getTables();
  }

  private static List<String> rows(DSLContext sql, Table<?> table) {
    return sql.selectFrom(table).fetch().stream().map(row -> row.formatJSON()).sorted().toList();
  }
}
