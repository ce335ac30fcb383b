package org.cehrs.practice.store;

class H2CourseGradesTest extends CourseGradesContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
