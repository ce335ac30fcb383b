package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.UnboundPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a person sees where a login or launch did not lead to a session. */
class LaunchPages {

  private static final String REOPEN = "Go back to your course and open the link again.";

  private final ErrorPages errors;
  private final Pages pages;

  LaunchPages(ErrorPages errors, Pages pages) {
    this.errors = errors;
    this.pages = pages;
  }

  ResponseEntity<String> refused(HttpServletRequest request, Refusal refusal) {
    framedByAnyone(request);
    return errors.answer(request, RefusalProblems.of(refusal));
  }

  ResponseEntity<String> unknownExam(HttpServletRequest request, Launch launch, String code) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, launch.frameAncestors());
    return errors.answer(request, StudentController.unknownExam(code));
  }

  /** A teacher wants to choose content: links are made by their custom field alone. */
  ResponseEntity<String> noPicker(HttpServletRequest request, Launch launch) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, launch.frameAncestors());
    return errors.answer(
        request,
        new Problem(
            HttpStatus.BAD_REQUEST,
            "no-picker",
            "Exams are not chosen here",
            "Make the link by hand and give it the custom field exam=full, half, diagnostic or"
                + " domain:NCO.",
            Optional.empty(),
            Optional.of("LtiDeepLinkingRequest is not answered yet")));
  }

  ResponseEntity<String> sessionOver(HttpServletRequest request) {
    framedByAnyone(request);
    return errors.answer(request, Problem.sessionGone());
  }

  ResponseEntity<String> tabRefused(HttpServletRequest request) {
    return errors.answer(
        request,
        new Problem(
            HttpStatus.FORBIDDEN,
            "tab-refused",
            "This button was used already or is too old",
            REOPEN,
            Optional.empty(),
            Optional.of("the posted state is unknown, expired, used, or was never offered")));
  }

  /** Neither cookie nor storage came back: name the launch and offer a tab of its own. */
  ResponseEntity<String> unbound(HttpServletRequest request, Launch launch, String state) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, launch.frameAncestors());
    ReferenceCode reference =
        errors.logged(
            request,
            new Problem(
                HttpStatus.FORBIDDEN,
                "unbound",
                "The browser kept no cookie",
                REOPEN,
                Optional.empty(),
                Optional.of("no state cookie came back; a new tab was offered")));
    UnboundPage page =
        new UnboundPage(
            launch.name(),
            launch.context().flatMap(Launch.Context::title),
            state,
            reference.value());
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(pages.unbound(page));
  }

  /** A refusal names no platform that could be trusted, and its page holds nothing to click on. */
  private static void framedByAnyone(HttpServletRequest request) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*");
  }
}
