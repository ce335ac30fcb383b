package org.cehrs.practice.store;

class PostgresServicesTest extends ServicesContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
