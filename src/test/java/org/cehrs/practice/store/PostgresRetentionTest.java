package org.cehrs.practice.store;

class PostgresRetentionTest extends RetentionContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
