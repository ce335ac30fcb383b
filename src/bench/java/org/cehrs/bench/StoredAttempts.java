package org.cehrs.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Finished attempts of earlier terms, each with twenty answers, before the tool is started. Of
 * their forms there are none, since a save reads no form.
 */
final class StoredAttempts {

  private static final List<String> SCHOOL =
      List.of(
          "insert into registration (id, issuer, client_id, name, authorization_endpoint,"
              + " token_endpoint, jwks_uri, flavor, any_deployment, source, active, created_at)"
              + " values (gen_random_uuid(), 'https://old.example', 'c', 'Old', 'https://a',"
              + " 'https://t', 'https://j', 'other', true, 'dynamic', false, now())",
          "insert into deployment (id, registration_id, deployment_id, state, first_seen_at)"
              + " select gen_random_uuid(), id, '1', 'active', now() from registration",
          "insert into course (id, deployment_id, context_id)"
              + " select gen_random_uuid(), id, 'course' from deployment",
          "insert into activity (id, course_id, resource_link_id, exam)"
              + " select gen_random_uuid(), id, 'link', 'full' from course");

  private static final String PEOPLE =
      "insert into person (id, deployment_id, subject)"
          + " select gen_random_uuid(), d.id, 'old-' || n.x"
          + " from deployment d cross join generate_series(1, ?) as n(x)";

  private static final String ATTEMPTS =
      "insert into attempt (id, deployment_id, course_id, activity_id, person_id, exam, number,"
          + " started_at, submitted_at, last_seq)"
          + " select gen_random_uuid(), c.deployment_id, c.id, a.id, p.id, 'full', n.x,"
          + " now(), now(), 20"
          + " from activity a join course c on c.id = a.course_id cross join person p"
          + " cross join generate_series(1, ?) as n(x)";

  private static final String ANSWERS =
      "insert into answer_event"
          + " (attempt_id, seq, position, kind, content, client_id, client_seq, at)"
          + " select a.id, n.x, n.x, 'answer', 'a', cast(a.person_id as varchar(36)), n.x, now()"
          + " from attempt a cross join generate_series(1, 20) as n(x) where a.number = ?";

  private static final int EACH = 20;

  private StoredAttempts() {}

  /**
   * @param attempts a multiple of twenty
   */
  static void seed(BenchDatabase database, int attempts) throws SQLException {
    Flyway.configure()
        .dataSource(database.url(), database.user(), "")
        .locations("classpath:db/migration")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(database.url(), database.user(), "")) {
      try (Statement statement = connection.createStatement()) {
        for (String sql : SCHOOL) {
          statement.execute(sql);
        }
      }
      run(connection, PEOPLE, attempts / EACH);
      run(connection, ATTEMPTS, EACH);
      for (int number = 1; number <= EACH; number++) {
        run(connection, ANSWERS, number);
      }
      analyze(connection);
    }
  }

  private static void run(Connection connection, String sql, int argument) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, argument);
      statement.execute();
    }
  }

  /** PostgreSQL does it by itself within a minute. */
  private static void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }
}
