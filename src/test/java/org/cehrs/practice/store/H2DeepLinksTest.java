package org.cehrs.practice.store;

class H2DeepLinksTest extends DeepLinksContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
