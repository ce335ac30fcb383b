package org.cehrs.practice.store;

class H2ClosingTest extends ClosingContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
