package org.cehrs.practice.exam.link;

import java.util.OptionalInt;
import org.cehrs.practice.exam.form.Exam;

/** What goes to the gradebook. */
public enum GradeKind implements Coded {
  /** The practice score of 500; of an exam that is not scaled, the number of correct answers. */
  SCORE("score"),
  /** Correct answers as a percentage. */
  PERCENT("percent"),
  /** One point at or above the passing standard, else none. */
  PASS_FAIL("pass_fail"),
  /** One point for having finished. */
  COMPLETION("completion"),
  NOTHING("nothing");

  private final String code;

  GradeKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The most points of this kind; empty where there are none. */
  public OptionalInt maximum(Exam exam) {
    return switch (this) {
      case SCORE -> OptionalInt.of(exam.scaled() ? 500 : exam.scoredItems());
      case PERCENT -> OptionalInt.of(100);
      case PASS_FAIL, COMPLETION -> OptionalInt.of(1);
      case NOTHING -> OptionalInt.empty();
    };
  }
}
