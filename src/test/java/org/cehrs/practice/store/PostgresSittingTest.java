package org.cehrs.practice.store;

class PostgresSittingTest extends SittingContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
