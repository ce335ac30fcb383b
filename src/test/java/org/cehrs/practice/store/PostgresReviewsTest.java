package org.cehrs.practice.store;

class PostgresReviewsTest extends ReviewsContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.postgres();
  }
}
