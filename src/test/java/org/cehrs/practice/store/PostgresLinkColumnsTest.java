package org.cehrs.practice.store;

class PostgresLinkColumnsTest extends LinkColumnsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
