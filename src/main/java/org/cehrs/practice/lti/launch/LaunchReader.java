package org.cehrs.practice.lti.launch;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.PlainText;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.WebAddress;

/** Turns a token that kept every rule into a launch. */
final class LaunchReader {

  private LaunchReader() {}

  static Launch read(Candidate candidate) {
    IdToken token = candidate.token();
    return new Launch(
        candidate.registration(),
        token.text(Claims.DEPLOYMENT_ID).orElseThrow(),
        token.text(Claims.MESSAGE_TYPE).flatMap(Messages::type).orElseThrow(),
        token.text("sub").orElseThrow(),
        name(token),
        token.texts(Claims.ROLES).stream().filter(role -> !role.isBlank()).toList(),
        Roles.of(token),
        context(token),
        resourceLink(token),
        CustomParameters.of(token),
        grades(token),
        address(token, Claims.NAMES_AND_ROLES, "context_memberships_url"),
        address(token, Claims.TARGET_LINK_URI),
        address(token, Claims.LAUNCH_PRESENTATION, "return_url"),
        inFrame(token, candidate.registration()),
        token.filled(Claims.FOR_USER, "user_id"),
        DeepLinkingSettings.of(token));
  }

  private static Optional<String> name(IdToken token) {
    return token
        .text("name")
        .flatMap(PlainText::of)
        .or(() ->
            PlainText.of(
                Stream.of("given_name", "family_name")
                    .flatMap(part -> token.filled(part).stream())
                    .collect(Collectors.joining(" "))));
  }

  private static Optional<Launch.Context> context(IdToken token) {
    return token
        .filled(Claims.CONTEXT, "id")
        .map(id ->
            new Launch.Context(
                id,
                token.text(Claims.CONTEXT, "label").flatMap(PlainText::of),
                token.text(Claims.CONTEXT, "title").flatMap(PlainText::of)));
  }

  private static Optional<Launch.ResourceLink> resourceLink(IdToken token) {
    return token
        .filled(Claims.RESOURCE_LINK, "id")
        .map(id ->
            new Launch.ResourceLink(
                id, token.text(Claims.RESOURCE_LINK, "title").flatMap(PlainText::of)));
  }

  private static Optional<Launch.GradeService> grades(IdToken token) {
    Optional<URI> lineItems = address(token, Claims.GRADE_SERVICE, "lineitems");
    Optional<URI> lineItem = address(token, Claims.GRADE_SERVICE, "lineitem");
    return lineItems.isEmpty() && lineItem.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Launch.GradeService(
                token.texts(Claims.GRADE_SERVICE, "scope"), lineItems, lineItem));
  }

  private static Optional<URI> address(IdToken token, String... path) {
    return token.filled(path).flatMap(WebAddress::of);
  }

  private static boolean inFrame(IdToken token, Registration registration) {
    return switch (token.text(Claims.LAUNCH_PRESENTATION, "document_target").orElse("")) {
      case "iframe" -> true;
      // Moodle says so to phones, which it gives the whole page.
      case "frame" -> registration.flavor() != Registration.Flavor.MOODLE;
      default -> false;
    };
  }
}
