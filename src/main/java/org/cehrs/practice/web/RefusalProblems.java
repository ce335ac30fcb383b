package org.cehrs.practice.web;

import java.util.Locale;
import java.util.Optional;
import org.cehrs.practice.lti.Refusal;
import org.springframework.http.HttpStatus;

/** For every reason of a refused launch: what a student is told to do. */
final class RefusalProblems {

  private RefusalProblems() {}

  static Problem of(Refusal refusal) {
    Words words = words(refusal.reason());
    return new Problem(
        words.status(),
        "launch-" + refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        words.title(),
        words.advice(),
        Problem.SAFE,
        Optional.of(refusal.reason() + ": " + refusal.detail()));
  }

  private record Words(HttpStatus status, String title, String advice) {}

  private static Words words(Refusal.Reason reason) {
    return switch (reason) {
      case EXPIRED, STATE_EXPIRED, ISSUED_AT, NOT_YET_VALID ->
          denied(
              "This link was opened too slowly",
              "Go back to your course and open the link again. If it happens every time, tell your"
                  + " teacher the reference code: a clock may be wrong.");
      case REPLAYED, STATE_UNKNOWN, STATE_MISSING, NONCE ->
          denied(
              "This link can be used once",
              "Go back to your course and open the link again; do not use Back or a saved page.");
      case STATE_OTHER_BROWSER ->
          denied(
              "This link was opened in another browser",
              "Go back to your course in this browser and open the link again.");
      case LOGIN_REQUIRED ->
          denied(
              "Your course wants you to sign in again",
              "Open your course platform in a new tab, sign in there and open the link again. A"
                  + " browser that keeps no cookies in frames needs the tab.");
      case PLATFORM_ERROR ->
          denied(
              "Your course did not complete the launch",
              "Go back to your course, reload the page and open the link again; if it fails once"
                  + " more, open the course in a new tab.");
      case USER_MISSING ->
          denied(
              "We do not know who you are",
              "Sign in to your course first, then open the link again. Practice exams need a"
                  + " signed-in student.");
      case REVIEW_OF_OTHER ->
          new Words(
              HttpStatus.FORBIDDEN,
              "This is another student's work",
              "Open your own result from your course.");
      case DEPLOYMENT_HELD, REGISTRATION_WAITING ->
          new Words(
              HttpStatus.FORBIDDEN,
              "This course's connection is not approved yet",
              "Tell your teacher: the administrator has to approve the connection once.");
      case UNKNOWN_ISSUER, UNKNOWN_CLIENT, CLIENT_AMBIGUOUS, LOGIN_INCOMPLETE ->
          new Words(
              HttpStatus.BAD_REQUEST,
              "This course is not connected to the practice exams",
              "Tell your teacher the reference code: the administrator can mend the connection.");
      case KEYS_UNREACHABLE ->
          new Words(
              HttpStatus.BAD_GATEWAY,
              "Your course's keys could not be fetched",
              "Wait a minute, then go back to your course and open the link again.");
      case TOKEN_MISSING,
          TOKEN_MALFORMED,
          KEY_MISSING,
          KEY_UNKNOWN,
          ALGORITHM,
          SIGNATURE,
          ISSUER,
          AUDIENCE,
          AUTHORIZED_PARTY,
          DEPLOYMENT_MISSING,
          MESSAGE_TYPE,
          VERSION,
          ROLES,
          RESOURCE_LINK,
          DEEP_LINKING,
          CLAIM_MALFORMED ->
          denied(
              "Your course sent a launch that we cannot accept",
              "Tell your teacher the reference code: the administrator can mend the connection.");
    };
  }

  private static Words denied(String title, String advice) {
    return new Words(HttpStatus.UNAUTHORIZED, title, advice);
  }
}
