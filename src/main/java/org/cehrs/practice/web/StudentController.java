package org.cehrs.practice.web;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.Attempts;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.delivery.Sessions;
import org.cehrs.practice.delivery.StartAttempt;
import org.cehrs.practice.delivery.SubmitAttempt;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.exam.link.Timing;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.web.pages.ExamListPage;
import org.cehrs.practice.web.pages.FinishedAttempt;
import org.cehrs.practice.web.pages.Pages;
import org.cehrs.practice.web.pages.StartPage;
import org.cehrs.practice.web.pages.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a learner sees before an exam, and the start of it. */
@RestController
class StudentController {

  private final Sessions sessions;
  private final Attempts attempts;
  private final StartAttempt start;
  private final SubmitAttempt submit;
  private final ResultViews results;
  private final Pages pages;
  private final SessionTokens tokens;
  private final SessionRenewal renewal;
  private final Times times;

  StudentController(
      Sessions sessions,
      Attempts attempts,
      StartAttempt start,
      SubmitAttempt submit,
      ResultViews results,
      Pages pages,
      SessionTokens tokens,
      SessionRenewal renewal,
      Times times) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.start = start;
    this.submit = submit;
    this.results = results;
    this.pages = pages;
    this.tokens = tokens;
    this.renewal = renewal;
    this.times = times;
  }

  /** The start page of an exam, or the course's exams where the launch names none. */
  String home(Session session, Optional<Exam> chosen, HttpServletRequest request) {
    Visit visit = Visits.of(session, request, tokens);
    return session
        .exam()
        .or(() -> chosen)
        .map(exam -> startPage(session, exam, visit, false))
        .orElseGet(() -> examList(session, visit));
  }

  /** What a student would see, for a teacher; it starts nothing. */
  String preview(Session session, Exam exam, HttpServletRequest request) {
    return startPage(session, exam, Visits.of(session, request, tokens), true);
  }

  @PostMapping("/s/{launch}/attempts")
  ResponseEntity<String> begin(
      Session session,
      @PathVariable String launch,
      @RequestParam String exam,
      @RequestParam Optional<String> timing) {
    Exam wanted = Exam.of(exam).orElseThrow(() -> new ProblemException(unknownExam(exam)));
    if (session.exam().filter(one -> !one.equals(wanted)).isPresent()) {
      throw new ProblemException(unknownExam(exam));
    }
    boolean untimed = timing.filter(Timing.UNTIMED.code()::equals).isPresent();
    return switch (start.handle(session, wanted, untimed)) {
      case StartAttempt.Start.Sitting(var attempt) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .headers(renewal.refreshed(session))
              .header("Location", LaunchPath.of(launch) + "/attempts/" + attempt)
              .build();
      case StartAttempt.Start.NotAdmitted(var reason) ->
          throw new ProblemException(AdmissionProblems.of(reason));
      case StartAttempt.Start.NotALearner() -> throw new ProblemException(notALearner());
      case StartAttempt.Start.NoForm(String reason) -> throw new ProblemException(noForm(reason));
    };
  }

  private String startPage(Session session, Exam exam, Visit visit, boolean preview) {
    List<Attempt> mine = preview ? List.of() : mine(session, exam);
    LinkSettings settings = sessions.settings(session, exam);
    Accommodation granted = times.granted(session);
    Optional<Duration> limit = granted.limit(settings.timeLimit(exam, false));
    return pages.start(
        new StartPage(
            visit,
            exam,
            limit,
            limit.map(timed -> granted.breaks()).orElse(Duration.ZERO),
            settings,
            session.admission(settings, mine.size(), times.now()),
            mine.stream().filter(Attempt.InProgress.class::isInstance).map(Attempt::id).findFirst(),
            finished(mine),
            preview));
  }

  private String examList(Session session, Visit visit) {
    Accommodation granted = times.granted(session);
    return pages.examList(
        new ExamListPage(
            visit, Exam.all().stream().map(exam -> entry(session, exam, granted)).toList()));
  }

  private ExamListPage.Entry entry(Session session, Exam exam, Accommodation granted) {
    List<Attempt> mine = mine(session, exam);
    return new ExamListPage.Entry(
        exam,
        granted.limit(sessions.settings(session, exam).timeLimit(exam, false)),
        mine.stream().anyMatch(Attempt.InProgress.class::isInstance),
        finished(mine).stream().reduce((earlier, later) -> later));
  }

  private List<Attempt> mine(Session session, Exam exam) {
    return sessions
        .findActivity(session, exam)
        .map(activity -> attempts.of(activity, session.person()))
        .orElse(List.of())
        .stream()
        .map(submit::closeIfOver)
        .toList();
  }

  private List<FinishedAttempt> finished(List<Attempt> mine) {
    return mine.stream()
        .filter(Attempt.Submitted.class::isInstance)
        .map(Attempt.Submitted.class::cast)
        .map(results::line)
        .toList();
  }

  /** A link whose custom parameters hold values that mean nothing. */
  static Problem misconfigured(List<LinkText.Fault> faults) {
    boolean exam = faults.stream().anyMatch(fault -> fault.name().equals(LinkText.EXAM));
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "misconfigured-link",
        exam
            ? "This link names an exam that does not exist"
            : "This link holds a setting that does not exist",
        "Tell your teacher that the link needs to be made again.",
        Optional.empty(),
        Optional.of(faults.stream().map(StudentController::words).collect(joining("; "))));
  }

  private static String words(LinkText.Fault fault) {
    return "custom field %s is %s, expected %s"
        .formatted(fault.name(), Quoted.of(fault.value()), fault.expected());
  }

  static Problem unknownExam(String code) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "unknown-exam",
        "This link names an exam that does not exist",
        "Tell your teacher that the link needs to be made again.",
        Optional.empty(),
        Optional.of(
            "exam \""
                + code.substring(0, Math.min(40, code.length()))
                + "\" is none of "
                + Exam.all().stream().map(Exam::code).toList()));
  }

  private static Problem notALearner() {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "not-a-learner",
        "Only students of the course take exams",
        "Open the link as a student who is enrolled in this course.",
        Optional.empty(),
        Optional.of("the launch carries no Learner role of the course's membership vocabulary"));
  }

  private static Problem noForm(String reason) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "no-form",
        "This exam cannot be built at the moment",
        "Tell your teacher the reference code. Nothing was started and no attempt is lost.",
        Optional.empty(),
        Optional.of(reason));
  }
}
