package org.cehrs.practice.store;

class H2ServicesTest extends ServicesContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
