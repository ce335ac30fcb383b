package org.cehrs.practice.store;

class H2AuditTest extends AuditContract {

  @Override
  TestDatabase newDatabase() {
    return TestDatabase.h2();
  }
}
