package org.cehrs.practice.store;

class H2GradeQueueTest extends GradeQueueContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
