package org.cehrs.practice.setup;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What the command line needs where no server runs: settings, the database and the commands. No
 * stereotype, so that the server's own scan passes it by.
 */
@EnableConfigurationProperties(Settings.class)
@Import({DatabaseWiring.class, TimeAndChance.class, AdministrationWiring.class})
@ImportAutoConfiguration({
  FlywayAutoConfiguration.class,
  JooqAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class
})
@ComponentScan("org.cehrs.practice.store")
class ClosedServer {}
