package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Content-Security-Policy of every answer: no inline script or style, nothing from elsewhere, and
 * only the platform of a launch may show its pages in a frame.
 */
class ContentPolicy implements HeaderWriter {

  /** Request attribute with the origins that may frame a page that has no session yet. */
  static final String FRAME_ANCESTORS = ContentPolicy.class.getName() + ".ancestors";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY + ancestors(request));
  }

  private static String ancestors(HttpServletRequest request) {
    return Security.session()
        .map(session -> session.frameAncestors())
        .orElseGet(() ->
            request.getAttribute(FRAME_ANCESTORS) instanceof String origins ? origins : "'none'");
  }
}
