package org.cehrs.demolms.tokens;

/** Why a tool's JWT or its request for a token is refused, not yet in any product's words. */
public final class TokenFault extends RuntimeException {

  /** Kinds that products answer differently. */
  public enum Kind {
    NO_FORM,
    PARAMETER,
    GRANT_TYPE,
    SCOPE,
    MALFORMED,
    ALGORITHM,
    NO_KEY_ID,
    KEYS_UNREACHABLE,
    UNKNOWN_KEY,
    SIGNATURE,
    CLIENT,
    AUDIENCE,
    EXPIRY,
    ISSUED,
    ID,
    CLAIM
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  public TokenFault(Kind kind, String detail) {
    super(detail);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** What was expected and what came, for people. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
