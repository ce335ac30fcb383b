package org.cehrs.practice.exam.link;

/** A choice that a custom parameter writes as a word. */
public interface Coded {

  /** Lower case, stable: links in courses hold it for years. */
  String code();
}
