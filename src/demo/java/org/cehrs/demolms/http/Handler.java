package org.cehrs.demolms.http;

/** Answers a request, or throws {@link Refused}. */
@FunctionalInterface
public interface Handler {
  Response handle(Request request);
}
