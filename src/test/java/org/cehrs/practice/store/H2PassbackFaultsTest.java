package org.cehrs.practice.store;

class H2PassbackFaultsTest extends PassbackFaultsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
