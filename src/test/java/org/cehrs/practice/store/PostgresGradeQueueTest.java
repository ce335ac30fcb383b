package org.cehrs.practice.store;

class PostgresGradeQueueTest extends GradeQueueContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
