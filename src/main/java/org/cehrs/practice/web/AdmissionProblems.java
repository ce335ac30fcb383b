package org.cehrs.practice.web;

import java.util.Optional;
import org.cehrs.practice.exam.link.Admission;
import org.cehrs.practice.web.pages.Wording;
import org.springframework.http.HttpStatus;

/** Why a student may not begin a further attempt. */
final class AdmissionProblems {

  private AdmissionProblems() {}

  static Problem of(Admission.Refused reason) {
    return new Problem(
        HttpStatus.CONFLICT,
        "not-admitted",
        "No attempt can begin now",
        Wording.refusal(reason),
        Optional.empty(),
        Optional.empty());
  }
}
