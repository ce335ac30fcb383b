package org.cehrs.practice.store;

class PostgresAuditTest extends AuditContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
