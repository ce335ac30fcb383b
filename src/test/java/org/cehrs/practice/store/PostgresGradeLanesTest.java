package org.cehrs.practice.store;

class PostgresGradeLanesTest extends GradeLanesContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
