package org.cehrs.practice.store;

class PostgresAdministrationTest extends AdministrationContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
