package org.cehrs.practice.store;

class H2UsedLoginsTest extends UsedLoginsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
