package org.cehrs.practice.store;

class PostgresClosingTest extends ClosingContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
