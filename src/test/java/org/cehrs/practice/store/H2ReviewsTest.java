package org.cehrs.practice.store;

class H2ReviewsTest extends ReviewsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
