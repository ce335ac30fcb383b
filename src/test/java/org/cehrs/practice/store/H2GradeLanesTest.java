package org.cehrs.practice.store;

class H2GradeLanesTest extends GradeLanesContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
