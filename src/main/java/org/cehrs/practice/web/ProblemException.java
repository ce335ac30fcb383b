package org.cehrs.practice.web;

/** Ends the handling of a request with a problem; caught in one place, {@link ProblemHandler}. */
class ProblemException extends RuntimeException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
