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

  /** Request attribute with the origins that a page's form may post to beside ours. */
  static final String FORM_ACTION = ContentPolicy.class.getName() + ".form";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'";

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        POLICY + formAction(request) + "; frame-ancestors " + ancestors(request));
  }

  private static String formAction(HttpServletRequest request) {
    return request.getAttribute(FORM_ACTION) instanceof String origins ? " " + origins : "";
  }

  private static String ancestors(HttpServletRequest request) {
    return Security.session()
        .map(session -> session.frameAncestors())
        .orElseGet(() ->
            request.getAttribute(FRAME_ANCESTORS) instanceof String origins ? origins : "'none'");
  }
}
