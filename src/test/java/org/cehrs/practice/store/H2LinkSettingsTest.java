package org.cehrs.practice.store;

class H2LinkSettingsTest extends LinkSettingsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
