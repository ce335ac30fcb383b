package org.cehrs.practice.store;

class H2PersonalDataTest extends PersonalDataContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
