package org.cehrs.practice.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The one database. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

  @Bean
  HikariDataSource dataSource(Settings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(settings.db().completeUrl());
    config.setUsername(settings.db().user());
    config.setPassword(settings.db().password());
    config.setMaximumPoolSize(16);
    config.setPoolName("cehrs");
    return new HikariDataSource(config);
  }

  @Bean
  TransactionOperations transactions(PlatformTransactionManager manager) {
    return new TransactionTemplate(manager);
  }
}
