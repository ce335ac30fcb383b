package org.cehrs.practice.web;

import java.util.Locale;
import java.util.Optional;
import org.cehrs.practice.administration.RegistrationStep;
import org.springframework.http.HttpStatus;

/** For every reason of a refused registration: what the platform's administrator is told to do. */
final class RegistrationProblems {

  private static final String ASK = "Ask the administrator of this tool for a new link.";

  private RegistrationProblems() {}

  static Problem of(RegistrationStep.Refused refused) {
    Words words = words(refused.reason());
    return new Problem(
        words.status(),
        "registration-" + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        words.title(),
        words.advice(),
        Optional.empty(),
        Optional.of(refused.detail()).filter(detail -> !detail.isEmpty()));
  }

  private record Words(HttpStatus status, String title, String advice) {}

  private static Words words(RegistrationStep.Reason reason) {
    return switch (reason) {
      case UNKNOWN_LINK ->
          new Words(
              HttpStatus.NOT_FOUND,
              "This registration link does not exist",
              "Check that it was copied whole. " + ASK);
      case EXPIRED_LINK ->
          new Words(
              HttpStatus.GONE, "This registration link has expired", "It works for a day. " + ASK);
      case REVOKED_LINK -> new Words(HttpStatus.GONE, "This registration link was withdrawn", ASK);
      case USED_LINK ->
          new Words(
              HttpStatus.GONE,
              "This registration link was used",
              "It works once. If it was not you, tell the administrator of this tool.");
      case NO_PLATFORM ->
          new Words(
              HttpStatus.BAD_REQUEST,
              "This link is for a learning platform",
              "Paste it into the platform: in Canvas under Developer Keys, LTI Registration; in"
                  + " Moodle under External tool, Manage tools, Tool URL. Opening it here used"
                  + " nothing up.");
      case CONFIGURATION ->
          new Words(
              HttpStatus.BAD_GATEWAY,
              "The platform did not say who it is",
              "Nothing was used up: try again.");
      case OTHER_ISSUER ->
          new Words(HttpStatus.FORBIDDEN, "This link is for another platform", ASK);
      case OTHER_PURPOSE ->
          new Words(
              HttpStatus.CONFLICT, "This link is for something else", "Nothing was stored here.");
      case STRANGE_HOSTS ->
          new Words(HttpStatus.FORBIDDEN, "This update needs approval", "Nothing was changed.");
      case OLD_FORM ->
          new Words(
              HttpStatus.CONFLICT,
              "This form counts no more",
              "It was sent off before, or stood open for over an hour. Nothing was stored: try"
                  + " again.");
      case BUSY ->
          new Words(
              HttpStatus.CONFLICT, "The registration is under way", "Look again in a few seconds.");
      case PLATFORM_REFUSED ->
          new Words(
              HttpStatus.BAD_GATEWAY,
              "The platform did not register this tool",
              "Nothing was used up here. Try again, or begin again in the platform.");
      case KNOWN_ALREADY ->
          new Words(
              HttpStatus.CONFLICT,
              "This platform is registered already",
              "Remove the new registration in the platform. To change the old one, ask the"
                  + " administrator of this tool for a link by invite --update.");
    };
  }
}
