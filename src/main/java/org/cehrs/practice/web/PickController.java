package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cehrs.practice.delivery.DeepLinks;
import org.cehrs.practice.delivery.PlaceExams;
import org.cehrs.practice.delivery.Placement;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.net.Outbound;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.PickFields;
import org.cehrs.practice.web.pages.PickPage;
import org.cehrs.practice.web.pages.PlacedPage;
import org.cehrs.practice.web.pages.PreviewPage;
import org.cehrs.practice.web.pages.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A teacher chooses exams for a course, looks at what that makes, and sends it there. */
@RestController
@RequestMapping("/s/{launch}/pick")
class PickController {

  private final DeepLinks asked;
  private final PlaceExams place;
  private final Outbound outbound;
  private final Pages pages;
  private final SessionTokens tokens;
  private final InstantSource clock;

  PickController(
      DeepLinks asked,
      PlaceExams place,
      Outbound outbound,
      Pages pages,
      SessionTokens tokens,
      InstantSource clock) {
    this.asked = asked;
    this.place = place;
    this.outbound = outbound;
    this.pages = pages;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A question, and how far its teacher has come. */
  private record Choosing(PlaceExams.Asking asking, PickFields fields, HttpServletRequest request) {

    Launch.DeepLinking settings() {
      return asking.question().settings();
    }
  }

  @GetMapping
  ResponseEntity<String> form(Session session, HttpServletRequest request) {
    PlaceExams.Asking asking = asking(session);
    PickFields fresh = PickFields.fresh(asking.question().settings().title().orElse(""));
    return form(new Choosing(asking, fresh, request), Map.of());
  }

  /**
   * One press of a button.
   *
   * @param step preview, change, place or cancel
   */
  @PostMapping
  ResponseEntity<String> press(
      Session session, @RequestParam String step, HttpServletRequest request) {
    Choosing choosing = new Choosing(asking(session), fields(request), request);
    return switch (step) {
      case "preview", "place" -> checked(choosing, step.equals("place"));
      case "change" -> form(choosing, Map.of());
      case "cancel" -> gone(choosing, place.cancel(choosing.asking()), true);
      default -> throw new ProblemException(Problem.badRequest("step " + Quoted.of(step)));
    };
  }

  private ResponseEntity<String> checked(Choosing choosing, boolean last) {
    return switch (PickForm.check(
        choosing.fields(), choosing.settings().several(), clock.instant())) {
      case PickForm.Checked.Wrong(var errors) -> form(choosing, errors);
      case PickForm.Checked.Right(Placement chosen) when last ->
          gone(choosing, place.place(choosing.asking(), chosen), false);
      case PickForm.Checked.Right(Placement chosen) -> preview(choosing, chosen);
    };
  }

  private ResponseEntity<String> form(Choosing choosing, Map<String, String> errors) {
    boolean several = choosing.settings().several();
    return Answers.html(
        pages.pick(new PickPage(visit(choosing), several, Exam.all(), choosing.fields(), errors)));
  }

  private ResponseEntity<String> preview(Choosing choosing, Placement chosen) {
    return Answers.html(
        pages.preview(
            new PreviewPage(
                visit(choosing),
                place.preview(choosing.asking(), chosen).stream().map(PickViews::entry).toList(),
                PickViews.facts(chosen, choosing.fields().text(PickFields.ZONE)),
                choosing.fields())));
  }

  private ResponseEntity<String> gone(
      Choosing choosing, Optional<PlaceExams.Answer> answer, boolean nothing) {
    PlaceExams.Answer post = answer.orElseThrow(PickController::answeredBefore);
    // The platform's other origins as well: it may answer the post with a redirect among them.
    choosing
        .request()
        .setAttribute(
            ContentPolicy.FORM_ACTION,
            PickViews.origin(post.to()) + " " + choosing.asking().session().frameAncestors());
    return Answers.html(
        pages.placed(new PlacedPage(visit(choosing), post.to(), post.jwt(), nothing)));
  }

  private Visit visit(Choosing choosing) {
    return Visits.of(choosing.asking().session(), choosing.request(), tokens);
  }

  /** The question of this session's launch, if it may still be answered and where it says. */
  private PlaceExams.Asking asking(Session session) {
    DeepLinks.Asked question =
        asked.find(session).orElseThrow(() -> new ProblemException(Problem.notFound()));
    if (question.answered()) {
      throw answeredBefore();
    }
    outbound
        .browserObjection(question.settings().returnUrl())
        .ifPresent(objection -> {
          throw new ProblemException(badReturn(question.settings().returnUrl(), objection));
        });
    return place.asking(session, question).orElseThrow(PickController::withdrawn);
  }

  private static PickFields fields(HttpServletRequest request) {
    String[] exams = request.getParameterValues(LinkText.EXAM);
    Map<String, String> texts = new HashMap<>();
    PickFields.NAMES.forEach(
        name -> texts.put(name, Objects.requireNonNullElse(request.getParameter(name), "")));
    return new PickFields(exams == null ? List.of() : List.of(exams), texts);
  }

  private static ProblemException withdrawn() {
    return new ProblemException(
        new Problem(
            HttpStatus.CONFLICT,
            "platform-withdrawn",
            "This course is no longer connected to the practice exams",
            "Tell your administrator the reference code. Nothing was placed.",
            Optional.empty(),
            Optional.of("its registration was withdrawn, or is gone from registrations.yml")));
  }

  private static ProblemException answeredBefore() {
    return new ProblemException(
        new Problem(
            HttpStatus.CONFLICT,
            "placed-before",
            "This choice went to your course already",
            "Look at your course. To place another exam, choose the tool there again.",
            Optional.empty(),
            Optional.empty()));
  }

  private static Problem badReturn(URI address, String objection) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "bad-return-address",
        "Your choice could not go back to this course",
        "Tell your administrator the reference code.",
        Optional.empty(),
        Optional.of("the platform's return address at " + address.getHost() + " " + objection));
  }
}
