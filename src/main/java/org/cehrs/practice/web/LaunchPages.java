package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.PlatformHome;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.web.pages.HeldPage;
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
  private final PlatformHome homes;

  LaunchPages(ErrorPages errors, Pages pages, PlatformHome homes) {
    this.errors = errors;
    this.pages = pages;
    this.homes = homes;
  }

  ResponseEntity<String> refused(HttpServletRequest request, Refusal refusal) {
    framedByAnyone(request);
    Problem problem = RefusalProblems.of(refusal);
    return refusal
        .waiting()
        .map(waiting -> held(request, problem, waiting))
        .orElseGet(() -> errors.answer(request, problem));
  }

  /** The platform signed nobody in: what it would take to begin anew, only its own pages know. */
  ResponseEntity<String> platformRefused(
      HttpServletRequest request, Refusal refusal, Optional<String> state) {
    framedByAnyone(request);
    Optional<URI> home =
        Optional.ofNullable(request.getHeader("Origin"))
            .flatMap(sender -> homes.of(state.orElse(""), sender));
    return errors.answer(request, RefusalProblems.of(refusal), Visits.backTo(home));
  }

  private ResponseEntity<String> held(
      HttpServletRequest request, Problem problem, Refusal.Waiting waiting) {
    HeldPage page =
        new HeldPage(
            problem.title(),
            problem.advice(),
            waiting.issuer(),
            waiting.clientId(),
            waiting.deploymentId(),
            waiting.id().map(id -> "approve " + id),
            errors.logged(request, problem).value());
    return ResponseEntity.status(problem.status())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(pages.held(page));
  }

  ResponseEntity<String> misconfigured(
      HttpServletRequest request, Launch launch, List<LinkText.Fault> faults) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, launch.frameAncestors());
    return errors.answer(request, StudentController.misconfigured(faults), Visits.of(launch));
  }

  /** Somebody else than a teacher wants to choose content. */
  ResponseEntity<String> teachersOnly(HttpServletRequest request, Launch launch) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, launch.frameAncestors());
    return errors.answer(
        request,
        new Problem(
            HttpStatus.FORBIDDEN,
            "teachers-only",
            "Only teachers of the course place exams",
            "Ask a teacher of this course to place the exam.",
            Optional.empty(),
            Optional.of(
                "LtiDeepLinkingRequest without an Instructor role of the course's membership"
                    + " vocabulary")),
        Visits.of(launch));
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

  /** What the platform's storage held is not what this login put there. */
  ResponseEntity<String> storedOther(HttpServletRequest request) {
    return refused(
        request,
        new Refusal(
            Refusal.Reason.STATE_OTHER_BROWSER,
            "the platform's storage holds other values than this login's"));
  }

  /** Neither cookie nor storage came back: name the launch and offer a tab of its own. */
  ResponseEntity<String> unbound(HttpServletRequest request, Session session, String state) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, session.frameAncestors());
    ReferenceCode reference =
        errors.logged(
            request,
            new Problem(
                HttpStatus.FORBIDDEN,
                "unbound",
                "The browser kept no cookie",
                REOPEN,
                Optional.empty(),
                Optional.of("neither state cookie nor storage came back; a new tab was offered")));
    UnboundPage page = new UnboundPage(Visits.unbound(session, request), state, reference.value());
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(pages.unbound(page));
  }

  /**
   * A refusal names no platform that could be trusted, and its page holds nothing to click on but,
   * at most, a link to the platform's own front page.
   */
  private static void framedByAnyone(HttpServletRequest request) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*");
  }
}
