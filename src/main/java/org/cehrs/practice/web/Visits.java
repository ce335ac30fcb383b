package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.web.pages.Visit;

/** What every page knows of its session. */
final class Visits {

  private Visits() {}

  static Visit of(Session session, HttpServletRequest request, SessionTokens tokens) {
    return visit(session, request, tokens.formToken(session.id()));
  }

  /** For pages without forms. */
  static Visit plain(Session session, HttpServletRequest request) {
    return visit(session, request, "");
  }

  /** Of a launch that leads to no session: only the way back. */
  static Visit of(Launch launch) {
    return new Visit(
        "",
        "",
        launch.inFrame(),
        Optional.empty(),
        launch.context().flatMap(Launch.Context::title),
        launch.returnUrl());
  }

  /** Outside a session, with a way back. */
  static Visit backTo(Optional<URI> address) {
    return new Visit("", "", false, Optional.empty(), Optional.empty(), address);
  }

  /** Of a session that this browser has not been let into: who it is for, but none of its keys. */
  static Visit unbound(Session session, HttpServletRequest request) {
    return new Visit(
        "",
        "",
        inFrame(session, request),
        session.personName(),
        session.courseTitle(),
        Optional.empty());
  }

  private static Visit visit(Session session, HttpServletRequest request, String formToken) {
    return new Visit(
        LaunchPath.of(session.id()),
        formToken,
        inFrame(session, request),
        session.personName(),
        session.courseTitle(),
        session.returnUrl());
  }

  /** Browsers say where a page is shown; one that does not is believed to do as it was launched. */
  private static boolean inFrame(Session session, HttpServletRequest request) {
    return Framing.of(request).orElse(session.inFrame());
  }
}
