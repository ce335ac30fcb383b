package org.cehrs.practice.store;

class PostgresCourseGradesTest extends CourseGradesContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
