package org.cehrs.practice.exam.form;

/** The outcome of building a form. */
public sealed interface Assembly {

  record Built(Form form) implements Assembly {}

  /** The bank cannot fill this form; the reason names domain, need, eligible and excluded items. */
  record Impossible(String reason) implements Assembly {}
}
