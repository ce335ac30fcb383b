package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.delivery.CourseRoster;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.SetAccommodation;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Accommodation.Pace;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.web.pages.AccommodationPage;
import org.cehrs.practice.web.pages.AccommodationsPage;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a teacher sets what the students of the own course are granted. */
@RestController
@RequestMapping("/s/{launch}/accommodations")
class AccommodationController {

  private final AccommodationStudents students;
  private final CourseRoster rosters;
  private final SetAccommodation set;
  private final Pages pages;
  private final SessionTokens tokens;

  AccommodationController(
      AccommodationStudents students,
      CourseRoster rosters,
      SetAccommodation set,
      Pages pages,
      SessionTokens tokens) {
    this.students = students;
    this.rosters = rosters;
    this.set = set;
    this.pages = pages;
    this.tokens = tokens;
  }

  @GetMapping
  ResponseEntity<String> list(
      Session session, @RequestParam Optional<String> saved, HttpServletRequest request) {
    AccommodationStudents.Found found = of(session);
    Optional<AccommodationsPage.Student> changed = saved.flatMap(id -> found.at("/" + id));
    return Answers.html(
        pages.accommodations(
            new AccommodationsPage(
                Visits.of(session, request, tokens), found.students(), found.complete(), changed)));
  }

  @GetMapping("/{student}")
  ResponseEntity<String> form(
      Session session, @PathVariable String student, HttpServletRequest request) {
    return form(session, student("/" + student, session), request);
  }

  @GetMapping("/listed")
  ResponseEntity<String> formListed(
      Session session, @RequestParam String user, HttpServletRequest request) {
    return form(session, student(AccommodationStudents.addressListed(user), session), request);
  }

  @PostMapping("/{student}")
  ResponseEntity<String> save(
      Session session, @PathVariable String student, HttpServletRequest request) {
    AccommodationsPage.Student one = student("/" + student, session);
    AccommodationForm form = AccommodationForm.of(request, one.granted());
    return form.granted()
        .map(granted -> saved(session, new CandidateId(UUID.fromString(student)), granted))
        .orElseGet(() -> refused(session, one, form, request));
  }

  @PostMapping("/listed")
  ResponseEntity<String> saveListed(
      Session session, @RequestParam String user, HttpServletRequest request) {
    AccommodationsPage.Student one = student(AccommodationStudents.addressListed(user), session);
    AccommodationForm form = AccommodationForm.of(request, one.granted());
    return form.granted()
        .map(granted -> saved(session, enrolled(session, user), granted))
        .orElseGet(() -> refused(session, one, form, request));
  }

  private ResponseEntity<String> form(
      Session session, AccommodationsPage.Student one, HttpServletRequest request) {
    String factor =
        one.granted().pace() instanceof Pace.Times(int percent)
            ? Wording.number(percent / 100.0)
            : "untimed";
    boolean usual = AccommodationPage.USUAL.contains(factor) || factor.equals("untimed");
    return Answers.html(
        pages.accommodation(
            new AccommodationPage(
                Visits.of(session, request, tokens),
                one,
                usual ? factor : "custom",
                usual ? "" : factor,
                String.valueOf(one.granted().breaks().toMinutes()),
                Map.of())));
  }

  private CandidateId enrolled(Session session, String user) {
    return rosters.enrol(session, user).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private ResponseEntity<String> saved(
      Session session, CandidateId student, Accommodation granted) {
    set.handle(session, student, granted);
    return Answers.seeOther(LaunchPath.of(session.id()) + "/accommodations?saved=" + student);
  }

  private ResponseEntity<String> refused(
      Session session,
      AccommodationsPage.Student one,
      AccommodationForm form,
      HttpServletRequest request) {
    ResponseEntity<String> shown =
        Answers.html(
            pages.accommodation(
                new AccommodationPage(
                    Visits.of(session, request, tokens),
                    one,
                    form.time(),
                    form.factor(),
                    form.breaks(),
                    form.problems())));
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .headers(shown.getHeaders())
        .body(shown.getBody());
  }

  private AccommodationsPage.Student student(String address, Session session) {
    return of(session).at(address).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private AccommodationStudents.Found of(Session session) {
    if (!session.isTeacher()) {
      throw new ProblemException(Problem.denied());
    }
    return students.of(session);
  }
}
