package org.cehrs.practice.lti;

import java.util.Optional;
import java.util.UUID;

/**
 * Why a login or launch was refused.
 *
 * @param detail for the administrator and the log: what was expected, what came, where to mend it;
 *     never a token, a key or a person's name
 * @param waiting what the administrator has to approve first; empty where that is not the reason
 */
public record Refusal(Reason reason, String detail, Optional<Waiting> waiting) {

  /**
   * A registration or deployment that nobody has approved yet.
   *
   * @param deploymentId empty where the registration waits
   * @param id what {@code approve} takes; empty where so many wait already that it was not noted
   */
  public record Waiting(
      String issuer, String clientId, Optional<String> deploymentId, Optional<UUID> id) {}

  public Refusal(Reason reason, String detail) {
    this(reason, detail, Optional.empty());
  }

  /** One reason a rule; the page and the log line are chosen by it. */
  public enum Reason {
    LOGIN_INCOMPLETE,
    UNKNOWN_ISSUER,
    UNKNOWN_CLIENT,
    CLIENT_AMBIGUOUS,
    REGISTRATION_WAITING,
    PLATFORM_ERROR,
    LOGIN_REQUIRED,
    STATE_MISSING,
    STATE_UNKNOWN,
    STATE_EXPIRED,
    STATE_OTHER_BROWSER,
    REPLAYED,
    TOKEN_MISSING,
    TOKEN_MALFORMED,
    KEY_MISSING,
    KEY_UNKNOWN,
    KEYS_UNREACHABLE,
    ALGORITHM,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    AUTHORIZED_PARTY,
    EXPIRED,
    ISSUED_AT,
    NOT_YET_VALID,
    NONCE,
    DEPLOYMENT_MISSING,
    DEPLOYMENT_HELD,
    MESSAGE_TYPE,
    VERSION,
    ROLES,
    RESOURCE_LINK,
    USER_MISSING,
    REVIEW_OF_OTHER,
    DEEP_LINKING,
    CLAIM_MALFORMED
  }
}
