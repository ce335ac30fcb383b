package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.Place;
import org.cehrs.practice.web.pages.PlayerPage;
import org.cehrs.practice.web.pages.ReviewPage;
import org.cehrs.practice.web.pages.Tutorial;
import org.cehrs.practice.web.pages.TutorialEndPage;
import org.cehrs.practice.web.pages.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The player to try out, as often as one likes: nothing is timed, graded or stored. */
@RestController
class TutorialController {

  /** For the clock that is shown; nothing ends with it that counts. */
  private static final Optional<Duration> SHOWN = Optional.of(Duration.ofMinutes(125));

  private final Pages pages;
  private final SessionTokens tokens;

  TutorialController(Pages pages, SessionTokens tokens) {
    this.pages = pages;
    this.tokens = tokens;
  }

  @GetMapping("/s/{launch}/tutorial")
  ResponseEntity<String> begin(Session session) {
    return Answers.seeOther(path(session, TutorialMarks.BLANK));
  }

  @GetMapping("/s/{launch}/api/tutorial")
  AttemptApi.View view() {
    return AttemptApi.View.ofTutorial(Tutorial.questions(), SHOWN.get().toSeconds());
  }

  @GetMapping("/s/{launch}/tutorial/{marks}")
  ResponseEntity<String> question(
      Session session,
      @PathVariable String marks,
      @RequestParam Optional<Integer> q,
      HttpServletRequest request) {
    Visit visit = Visits.of(session, request, tokens);
    int position = q.filter(n -> n >= 1 && n <= Tutorial.TOTAL).orElse(1);
    return Answers.html(
        pages.player(
            new PlayerPage(
                visit,
                Place.ofTutorial(visit, marks),
                Tutorial.TOTAL,
                Tutorial.question(position),
                known(marks).sheet(),
                SHOWN,
                Duration.ZERO,
                Optional.empty())));
  }

  @PostMapping("/s/{launch}/tutorial/{marks}/answers")
  ResponseEntity<String> answer(
      Session session,
      @PathVariable String marks,
      @RequestParam int position,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam String action) {
    if (position < 1 || position > Tutorial.TOTAL) {
      throw new ProblemException(Problem.badRequest("expected a position from 1 to 5"));
    }
    FormSave save = new FormSave(position, PlainAnswer.of(answer), action, Tutorial.TOTAL);
    return Answers.seeOther(path(session, known(marks).after(save).toString()) + save.next());
  }

  @GetMapping("/s/{launch}/tutorial/{marks}/review")
  ResponseEntity<String> review(
      Session session, @PathVariable String marks, HttpServletRequest request) {
    return Answers.html(pages.review(reviewed(session, marks, request)));
  }

  @GetMapping("/s/{launch}/tutorial/{marks}/confirm")
  ResponseEntity<String> confirm(
      Session session, @PathVariable String marks, HttpServletRequest request) {
    return Answers.html(pages.confirm(reviewed(session, marks, request).confirm()));
  }

  private ReviewPage reviewed(Session session, String marks, HttpServletRequest request) {
    Visit visit = Visits.of(session, request, tokens);
    return new ReviewPage(
        visit, Place.ofTutorial(visit, marks), Tutorial.TOTAL, known(marks).sheet(), SHOWN);
  }

  @PostMapping("/s/{launch}/tutorial/{marks}/submit")
  ResponseEntity<String> submit(Session session, @PathVariable String marks) {
    return Answers.seeOther(path(session, known(marks).toString()) + "/end");
  }

  @GetMapping("/s/{launch}/tutorial/{marks}/end")
  ResponseEntity<String> end(Session session, HttpServletRequest request) {
    return Answers.html(
        pages.tutorialEnd(new TutorialEndPage(Visits.of(session, request, tokens))));
  }

  private static TutorialMarks known(String marks) {
    return TutorialMarks.of(marks).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private static String path(Session session, String marks) {
    return LaunchPath.of(session.id()) + "/tutorial/" + marks;
  }
}
