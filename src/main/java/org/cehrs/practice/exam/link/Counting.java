package org.cehrs.practice.exam.link;

/** Which of a student's attempts the gradebook holds. */
public enum Counting implements Coded {
  BEST("best"),
  LATEST("latest"),
  FIRST("first");

  private final String code;

  Counting(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
