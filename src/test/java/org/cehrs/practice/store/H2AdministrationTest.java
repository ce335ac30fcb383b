package org.cehrs.practice.store;

class H2AdministrationTest extends AdministrationContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
