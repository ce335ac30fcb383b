package org.cehrs.practice.store;

class PostgresPassbackFaultsTest extends PassbackFaultsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
