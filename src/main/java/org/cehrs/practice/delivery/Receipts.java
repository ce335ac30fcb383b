package org.cehrs.practice.delivery;

import java.util.Map;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.lti.keys.ToolKeys;

/** Signs what was received of an attempt, and knows its own signature again. */
public class Receipts {

  /** Keeps a receipt from being taken for anything else that the same keys sign. */
  private static final String TYPE = "cehrs-receipt";

  /** What a receipt turns out to be. */
  public enum Check {
    /** Signed here, of this attempt, and as it is stored. */
    VALID,
    /** Signed here, of this attempt, but not as it is stored. */
    DIFFERENT,
    /** Signed here, of another attempt. */
    OF_ANOTHER,
    /** Not signed here, or changed since, or with a key that is gone. */
    NOT_VALID
  }

  private final Attempts attempts;
  private final ToolKeys keys;

  public Receipts(Attempts attempts, ToolKeys keys) {
    this.attempts = attempts;
    this.keys = keys;
  }

  public Receipt of(Attempt.Submitted done) {
    return Receipt.of(done, attempts.received(done.id()));
  }

  /** A compact JWS under the tool's present key. */
  public String sign(Receipt receipt) {
    return keys.sign(TYPE, receipt.claims());
  }

  /** Looks at what somebody says is a receipt of this attempt. */
  public Check check(Attempt.Submitted done, String jws) {
    return keys.opened(TYPE, jws).map(signed -> compare(signed, of(done))).orElse(Check.NOT_VALID);
  }

  private static Check compare(Map<String, Object> signed, Receipt stored) {
    if (signed.equals(stored.claims())) {
      return Check.VALID;
    }
    return stored.attempt().toString().equals(signed.get("attempt"))
        ? Check.DIFFERENT
        : Check.OF_ANOTHER;
  }
}
