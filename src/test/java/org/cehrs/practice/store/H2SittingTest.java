package org.cehrs.practice.store;

class H2SittingTest extends SittingContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
