package org.cehrs.practice.exam.link;

/** Whether the clock runs. An exam that has no time limit of its own is untimed in any case. */
public enum Timing implements Coded {
  TIMED("timed"),
  UNTIMED("untimed"),
  /** Timed unless the student asks for an untimed attempt. */
  STUDENT_CHOOSES("choice");

  private final String code;

  Timing(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
