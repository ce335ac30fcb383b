package org.cehrs.practice.lti;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.lti.Refusal.Reason;

/**
 * Which registration a login is for (LTI Core 1.3, clause 4.1.3): the issuer's, then the client's.
 */
sealed interface ClientChoice {

  record Chosen(Registration registration) implements ClientChoice {}

  record Refused(Refusal refusal) implements ClientChoice {}

  static ClientChoice among(Registrations registrations, String issuer, Optional<String> client) {
    List<Registration> known = registrations.ofIssuer(issuer);
    if (known.isEmpty()) {
      return refused(Reason.UNKNOWN_ISSUER, unknownIssuer(registrations, issuer));
    }
    return client.map(id -> named(known, issuer, id)).orElseGet(() -> only(known, issuer));
  }

  private static ClientChoice named(List<Registration> known, String issuer, String clientId) {
    return known.stream()
        .filter(registration -> registration.clientId().equals(clientId))
        .findFirst()
        .<ClientChoice>map(Chosen::new)
        .orElseGet(() ->
            refused(
                Reason.UNKNOWN_CLIENT,
                "client_id %s is not registered for issuer %s; see lti-config/registrations.yml"
                    .formatted(Quoted.of(clientId), Quoted.of(issuer))));
  }

  private static ClientChoice only(List<Registration> known, String issuer) {
    return known.size() == 1
        ? new Chosen(known.getFirst())
        : refused(
            Reason.CLIENT_AMBIGUOUS,
            "issuer %s has %d registered clients and the login names none; the platform must send client_id"
                .formatted(Quoted.of(issuer), known.size()));
  }

  private static String unknownIssuer(Registrations registrations, String issuer) {
    String other =
        issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer.concat("/");
    return "issuer %s is not registered%s; see lti-config/registrations.yml"
        .formatted(
            Quoted.of(issuer),
            registrations.ofIssuer(other).isEmpty()
                ? ""
                : ", " + Quoted.of(other) + " is: mind the slash at its end");
  }

  private static ClientChoice refused(Reason reason, String detail) {
    return new Refused(new Refusal(reason, detail));
  }
}
