package org.cehrs.practice.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.RecordAnswer;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.TakeBreak;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.Recording;
import org.cehrs.practice.exam.bank.Choice;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Form posts of the player without JavaScript: each saves what was chosen, then leads on. What was
 * not saved is said by the page to which it leads.
 */
@RestController
@RequestMapping("/s/{launch}/attempts/{id}")
class FormController {

  private final AttemptLookup lookup;
  private final Attempts attempts;
  private final RecordAnswer record;
  private final TakeBreak rest;
  private final SessionRenewal renewal;
  private final Times times;

  FormController(
      AttemptLookup lookup,
      Attempts attempts,
      RecordAnswer record,
      TakeBreak rest,
      SessionRenewal renewal,
      Times times) {
    this.lookup = lookup;
    this.attempts = attempts;
    this.record = record;
    this.rest = rest;
    this.renewal = renewal;
    this.times = times;
  }

  @PostMapping("/answers")
  ResponseEntity<String> answer(
      Session session,
      @PathVariable String id,
      @RequestParam int position,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam String action) {
    Attempt own = lookup.own(session, id);
    FormSave save =
        new FormSave(position, brought(own, position, shown, answer), action, total(own));
    return saved(session, own, save, save::next);
  }

  @PostMapping("/break")
  ResponseEntity<String> rest(
      Session session,
      @PathVariable String id,
      @RequestParam int position,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String answer) {
    Attempt own = lookup.own(session, id);
    FormSave save =
        new FormSave(position, brought(own, position, shown, answer), "save", total(own));
    return saved(session, own, save, () -> rest(own, save));
  }

  private PlainAnswer brought(Attempt own, int position, String shown, String chosen) {
    Optional<Choice> stored = attempts.sheet(own.id()).answer(position);
    return new PlainAnswer(shown, chosen, stored.map(Choice::letter).orElse(""));
  }

  private static int total(Attempt own) {
    return own.sitting().exam().totalItems();
  }

  private String rest(Attempt own, FormSave save) {
    if (save.answer().isOvertaken()) {
      return save.next();
    }
    if (own instanceof Attempt.InProgress open) {
      rest.handle(open);
    }
    return "/break";
  }

  /** Where the post leads, relative to the attempt, is asked once all of it is saved. */
  private ResponseEntity<String> saved(
      Session session, Attempt own, FormSave save, Supplier<String> next) {
    String path = LaunchPath.of(session.id()) + "/attempts/" + own.id();
    return switch (save.handle(record, session, own.id(), times.now())) {
      case Recording.Recorded saved -> Answers.seeOther(path + next.get(), renewal.after(session));
      case Recording.OnBreak refused -> Answers.seeOther(path + "/break?refused=yes");
      case Recording.TooLate late ->
          Answers.seeOther(path + (save.answer().isUnsaved() ? "/result?late=yes" : "/result"));
      case Recording.Superseded elsewhere ->
          throw new ProblemException(SittingProblems.superseded());
      case Recording.NotOnForm(int positions) ->
          throw new ProblemException(
              Problem.badRequest("expected a position from 1 to " + positions));
      case Recording.NoSuchAttempt none -> throw new ProblemException(Problem.notFound());
    };
  }
}
