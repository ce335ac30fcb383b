package org.cehrs.practice.store;

class H2LinkColumnsTest extends LinkColumnsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
