package org.cehrs.practice.store;

class PostgresLinkSettingsTest extends LinkSettingsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
