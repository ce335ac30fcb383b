package org.cehrs.practice.exam.scoring;

import java.util.function.Function;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;

/** From an answer sheet to a score. */
public final class Scorer {
  private Scorer() {}

  public static Score score(Form form, Sheet sheet, Function<ItemRef, Choice> keys) {
    throw new UnsupportedOperationException(form.exam().code());
  }
}
