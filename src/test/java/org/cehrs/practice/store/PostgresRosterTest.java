package org.cehrs.practice.store;

class PostgresRosterTest extends RosterContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
