package org.cehrs.practice.store;

class PostgresPersonalDataTest extends PersonalDataContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
