package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where exceptions become answers. */
@RestControllerAdvice
class ProblemHandler {

  private final ErrorPages errors;

  ProblemHandler(ErrorPages errors) {
    this.errors = errors;
  }

  @ExceptionHandler
  ResponseEntity<String> problem(ProblemException exception, HttpServletRequest request) {
    return errors.answer(request, exception.problem());
  }

  @ExceptionHandler
  ResponseEntity<String> unreadable(
      HttpMessageNotReadableException exception, HttpServletRequest request) {
    Problem problem =
        exception.getMostSpecificCause() instanceof ProblemException known
            ? known.problem()
            : Problem.badRequest("the body is not the JSON that is documented");
    return errors.answer(request, problem);
  }

  /** A form that is too large, has too many fields or breaks off in the midst of a character. */
  @ExceptionHandler
  ResponseEntity<String> unreadableForm(
      InvalidParameterException exception, HttpServletRequest request) {
    return errors.answer(request, Problem.unreadableForm());
  }

  /**
   * Spring's own refusals (no such address, wrong method, wrong content type) keep their status.
   */
  @ExceptionHandler
  ResponseEntity<String> failure(Exception exception, HttpServletRequest request) {
    return exception instanceof ErrorResponse refusal && refusal.getStatusCode().is4xxClientError()
        ? errors.answer(request, refused(HttpStatus.valueOf(refusal.getStatusCode().value())))
        : errors.failed(request, exception);
  }

  private static Problem refused(HttpStatus status) {
    Problem missing = Problem.notFound();
    return status == HttpStatus.NOT_FOUND
        ? missing
        : new Problem(
            status,
            "refused",
            "This request cannot be answered",
            missing.advice(),
            missing.answers(),
            java.util.Optional.of(status.getReasonPhrase()));
  }
}
