package org.cehrs.practice.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The pool of connections, whose troubles are heard of. */
public final class WatchedPool extends HikariDataSource {

  private final DatabaseWatch watch;

  public WatchedPool(HikariConfig config, DatabaseWatch watch) {
    super(droppingBrokenConnections(config, watch));
    this.watch = watch;
  }

  private static HikariConfig droppingBrokenConnections(HikariConfig config, DatabaseWatch watch) {
    config.setExceptionOverride(new BrokenConnections(watch));
    return config;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = super.getConnection();
      watch.answered();
      return connection;
    } catch (SQLException failure) {
      DatabaseTrouble.of(failure)
          .ifPresent(trouble -> watch.troubled(trouble, DatabaseTrouble.told(failure)));
      throw failure;
    }
  }
}
