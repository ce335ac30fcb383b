package org.cehrs.practice.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The pool of connections, whose troubles are heard of. */
public final class WatchedPool extends HikariDataSource {

  private final DatabaseWatch watch;
  private final Duration silence;

  /**
   * @param silence after which a statement's database is taken to be gone: where its machine died
   *     nothing else tells; zero for never
   */
  public WatchedPool(HikariConfig config, DatabaseWatch watch, Duration silence) {
    super(droppingBrokenConnections(config, watch));
    this.watch = watch;
    this.silence = silence;
  }

  private static HikariConfig droppingBrokenConnections(HikariConfig config, DatabaseWatch watch) {
    config.setExceptionOverride(new BrokenConnections(watch));
    return config;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = super.getConnection();
      if (silence.isPositive()) {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(silence.toMillis()));
      }
      watch.answered();
      return connection;
    } catch (SQLException failure) {
      DatabaseTrouble.of(failure)
          .ifPresent(trouble -> watch.troubled(trouble, DatabaseTrouble.told(failure)));
      throw failure;
    }
  }
}
