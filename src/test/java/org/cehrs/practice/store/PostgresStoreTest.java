package org.cehrs.practice.store;

class PostgresStoreTest extends StoreContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
