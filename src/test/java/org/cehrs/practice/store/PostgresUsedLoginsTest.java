package org.cehrs.practice.store;

class PostgresUsedLoginsTest extends UsedLoginsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
