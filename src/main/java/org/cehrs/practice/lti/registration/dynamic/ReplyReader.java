package org.cehrs.practice.lti.registration.dynamic;

import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.lti.Quoted;
import org.cehrs.practice.lti.net.Answer;
import org.cehrs.practice.lti.registration.dynamic.RegistrationReply.Accepted;
import org.cehrs.practice.lti.registration.dynamic.RegistrationReply.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answer to a registration: Canvas sends 201 or 200, Moodle 200; errors are anything. */
final class ReplyReader {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<Integer> GOOD = Set.of(200, 201);
  private static final int LONGEST_ID = 255;
  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private ReplyReader() {}

  static RegistrationReply read(Answer answer) {
    return GOOD.contains(answer.status())
        ? accepted(answer.body())
        : new Refused(objection(answer));
  }

  private static RegistrationReply accepted(String body) {
    try {
      JsonNode document = JSON.readTree(body);
      String clientId = document.path("client_id").asString("");
      if (clientId.isBlank() || clientId.length() > LONGEST_ID) {
        return new Refused(
            "The platform says that it registered the tool, but gives no client_id.");
      }
      return new Accepted(clientId, deployment(document));
    } catch (JacksonException e) {
      return new Refused("The platform's answer to the registration is no JSON.");
    }
  }

  /** Canvas puts it beside, the specification inside the tool's configuration. */
  private static Optional<String> deployment(JsonNode document) {
    return Optional.of(document.path(TOOL).path("deployment_id").asString(""))
        .filter(inside -> !inside.isBlank())
        .or(() -> Optional.of(document.path("deployment_id").asString("")))
        .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID);
  }

  private static String objection(Answer answer) {
    String said = answer.body().strip();
    String refused =
        "The platform refused the registration (%d%s).".formatted(answer.status(), words(said));
    // Moodle answers a token that is too old, or not its own, with its page of errors.
    return answer.status() == 401 || isPage(said)
        ? refused + " Its token may be used or too old: begin again in the platform."
        : refused;
  }

  private static String words(String said) {
    return said.isEmpty() || isPage(said) ? "" : ", " + Quoted.of(said);
  }

  private static boolean isPage(String said) {
    return said.startsWith("<");
  }
}
