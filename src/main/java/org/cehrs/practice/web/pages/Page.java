package org.cehrs.practice.web.pages;

/** A page of the tool. */
public interface Page {

  Visit visit();

  /** Path of the session, without a slash at its end. */
  default String base() {
    return visit().base();
  }

  /** Value of the hidden field {@code _session}. */
  default String formToken() {
    return visit().formToken();
  }

  default boolean inFrame() {
    return visit().inFrame();
  }
}
