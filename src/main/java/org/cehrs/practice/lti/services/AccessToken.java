package org.cehrs.practice.lti.services;

import java.time.Instant;

/**
 * A bearer token.
 *
 * @param usableUntil a safe while before it expires
 */
public record AccessToken(String value, Instant usableUntil) {

  /** Without the token: it must not reach a log. */
  @Override
  public String toString() {
    return "AccessToken[usableUntil=" + usableUntil + "]";
  }
}
