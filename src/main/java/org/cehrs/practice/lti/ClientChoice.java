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
    Optional<ClientChoice> found =
        client.isEmpty() && known.size() > 1
            ? Optional.of(ambiguous(issuer, known.size()))
            : matching(known, client).map(Chosen::new);
    return found
        .or(() -> matching(registrations.waiting(issuer), client).map(ClientChoice::waiting))
        .orElseGet(() ->
            known.isEmpty()
                ? refused(Reason.UNKNOWN_ISSUER, unknownIssuer(registrations, issuer))
                : unknownClient(issuer, client.orElse("")));
  }

  private static Optional<Registration> matching(
      List<Registration> registrations, Optional<String> client) {
    return registrations.stream()
        .filter(registration -> client.map(registration.clientId()::equals).orElse(true))
        .findFirst();
  }

  private static ClientChoice waiting(Registration registration) {
    return new Refused(
        new Refusal(
            Reason.REGISTRATION_WAITING,
            "issuer %s with client_id %s registered itself and is not approved yet"
                .formatted(Quoted.of(registration.issuer()), Quoted.of(registration.clientId())),
            Optional.of(
                new Refusal.Waiting(
                    registration.issuer(),
                    registration.clientId(),
                    Optional.empty(),
                    Optional.of(registration.id())))));
  }

  private static ClientChoice ambiguous(String issuer, int clients) {
    return refused(
        Reason.CLIENT_AMBIGUOUS,
        "issuer %s has %d registered clients and the login names none; the platform must send client_id"
            .formatted(Quoted.of(issuer), clients));
  }

  private static ClientChoice unknownClient(String issuer, String clientId) {
    return refused(
        Reason.UNKNOWN_CLIENT,
        "client_id %s is not registered for issuer %s; see lti-config/registrations.yml"
            .formatted(Quoted.of(clientId), Quoted.of(issuer)));
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
