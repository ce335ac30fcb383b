package org.cehrs.practice.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Properties;
import org.cehrs.practice.administration.Acts;
import org.cehrs.practice.administration.AdministratorCommand;
import org.cehrs.practice.administration.DatabaseCopy;
import org.cehrs.practice.administration.MoveDatabase;
import org.cehrs.practice.store.WatchedPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The one database, and the way to another. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

  private static final int CONNECT_SECONDS = 5;

  @Bean
  DatabaseOutage databaseOutage(InstantSource clock) {
    return new DatabaseOutage(clock);
  }

  @Bean
  HikariDataSource dataSource(Settings settings, DatabaseOutage outage) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.db().completeUrl());
    config.setUsername(settings.db().user());
    config.setPassword(settings.db().password());
    config.setMaximumPoolSize(16);
    config.setPoolName("cehrs");
    // Shorter than a page waits for the answer to a save.
    config.setConnectionTimeout(CONNECT_SECONDS * 1_000L);
    if (settings.db().isPostgres()) {
      // The detail of a refused row would bring its values into the log.
      config.addDataSourceProperty("logServerErrorDetail", false);
      config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
      config.addDataSourceProperty("tcpKeepAlive", true);
      config.addDataSourceProperty("ApplicationName", "cehrs-practice");
    }
    return new WatchedPool(
        config, outage, settings.db().isPostgres() ? settings.db().silence() : Duration.ZERO);
  }

  /** A migration may take longer than any request: it has a connection that waits for it. */
  @Bean
  FlywayConfigurationCustomizer patientMigrations(Settings settings) {
    Settings.Database db = settings.db();
    return flyway -> {
      if (db.isPostgres()) {
        DriverManagerDataSource own =
            new DriverManagerDataSource(db.completeUrl(), db.user(), db.password());
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        own.setConnectionProperties(properties);
        flyway.dataSource(own);
      }
    };
  }

  @Bean
  TransactionOperations transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  AdministratorCommand moveDatabase(
      DatabaseCopy copy,
      Acts acts,
      Settings settings,
      ApplicationContext context,
      @Value("${cehrs.move.user}") String user,
      @Value("${cehrs.move.password}") String password) {
    boolean serving = context instanceof WebServerApplicationContext;
    String url = settings.db().url();
    return new MoveDatabase(copy, acts, new MoveDatabase.Situation(serving, url, user, password));
  }
}
