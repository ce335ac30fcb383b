package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.cehrs.practice.delivery.FindReviewed;
import org.cehrs.practice.delivery.FindReviewed.Reviewed;
import org.cehrs.practice.delivery.Review;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.web.pages.MessagePage;
import org.cehrs.practice.web.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a launch from a gradebook opens: one student's result. */
class ReviewPages {

  private final FindReviewed find;
  private final Pages pages;

  ReviewPages(FindReviewed find, Pages pages) {
    this.find = find;
    this.pages = pages;
  }

  ResponseEntity<String> open(Session session, Review review, HttpServletRequest request) {
    return switch (find.handle(session, review)) {
      case Reviewed.Finished(Attempt.Submitted attempt) ->
          Answers.seeOther(LaunchPath.of(session.id()) + result(session, attempt));
      case Reviewed.Nothing(Optional<String> student, boolean begun) ->
          Answers.html(pages.message(nothing(session, request, student, begun)));
      case Reviewed.NotShown() -> throw new ProblemException(notShown(session));
    };
  }

  private static String result(Session session, Attempt.Submitted attempt) {
    return session.isTeacher()
        ? "/report/attempts/" + attempt.id() + "?exam=" + attempt.sitting().exam().code()
        : "/attempts/" + attempt.id() + "/result";
  }

  private static MessagePage nothing(
      Session session, HttpServletRequest request, Optional<String> student, boolean begun) {
    String who = session.isTeacher() ? student.orElse("This student") + " has" : "You have";
    return new MessagePage(
        Visits.plain(session, request),
        "There is no result yet",
        begun
            ? who + " an attempt in progress. Its result is here once it is submitted."
            : who + " not begun this exam.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Problem notShown(Session session) {
    return session.isTeacher()
        ? problem(
            "This is no student of this course",
            "Results are shown to teachers of the course in which the exam was taken. Open the"
                + " review from that course's gradebook.",
            "the launch asks for a person or an attempt that is not known in its course and"
                + " deployment; a student who never opened an exam, on a platform that does not"
                + " list the course's people, is not known either")
        : problem(
            "This result is not yours",
            "You see your own results only. Open the exam from your course to find them.",
            "the launch asks for the attempt of somebody else and carries no teacher's role");
  }

  private static Problem problem(String title, String advice, String detail) {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "review-not-shown",
        title,
        advice,
        Optional.empty(),
        Optional.of(detail));
  }
}
