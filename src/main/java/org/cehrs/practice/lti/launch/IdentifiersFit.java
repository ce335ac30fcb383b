package org.cehrs.practice.lti.launch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Refusal;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * LTI Core 1.3, clauses 5.3.3 to 5.3.6 and 5.4.1: an id has at most 255 characters. Control
 * characters and halves of characters could not be stored as they came, so that two ids might
 * become one.
 */
final class IdentifiersFit implements Rule {

  private static final int LONGEST = 255;

  private static final List<String[]> IDS =
      List.of(
          new String[] {"sub"},
          new String[] {Claims.DEPLOYMENT_ID},
          new String[] {Claims.CONTEXT, "id"},
          new String[] {Claims.RESOURCE_LINK, "id"},
          new String[] {Claims.FOR_USER, "user_id"});

  @Override
  public Optional<Refusal> objection(Candidate candidate) {
    return IDS.stream()
        .filter(path -> !candidate.token().text(path).map(IdentifiersFit::fits).orElse(true))
        .findFirst()
        .flatMap(path ->
            Rule.refuse(
                Reason.CLAIM_MALFORMED,
                "%s must have at most %d characters, all printable"
                    .formatted(String.join(" ", path), LONGEST)));
  }

  static boolean fits(String id) {
    return id.length() <= LONGEST
        && id.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(id);
  }
}
