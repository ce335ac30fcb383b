package org.cehrs.practice.store;

class PostgresDeepLinksTest extends DeepLinksContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
