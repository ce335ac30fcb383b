package org.cehrs.practice.store;

class H2StoreTest extends StoreContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
