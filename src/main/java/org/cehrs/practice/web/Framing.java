package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whether a page is shown in a frame. */
final class Framing {

  private Framing() {}

  /** What the browser says; empty where it says nothing. */
  static Optional<Boolean> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Sec-Fetch-Dest"))
        .map(destination -> destination.equals("iframe") || destination.equals("frame"));
  }
}
