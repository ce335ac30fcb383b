package org.cehrs.practice.exam.bank;

/** Where an item stands in its life; only the middle three ever reach a student. */
public enum ItemStatus {
  DRAFT,
  /** Unscored on exams until it is calibrated. */
  PRETEST,
  /** Scored on exams. */
  OPERATIONAL,
  /** Shown with feedback in practice sets, never on an exam form. */
  PRACTICE,
  RETIRED
}
