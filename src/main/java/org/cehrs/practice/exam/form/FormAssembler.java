package org.cehrs.practice.exam.form;

/** Builds forms from a bank. */
public class FormAssembler {
  public Assembly assemble(FormRequest request) {
    throw new UnsupportedOperationException(request.exam().code());
  }
}
