package org.cehrs.practice.store;

class H2RetentionTest extends RetentionContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
