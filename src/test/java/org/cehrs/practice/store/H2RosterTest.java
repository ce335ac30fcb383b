package org.cehrs.practice.store;

class H2RosterTest extends RosterContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
