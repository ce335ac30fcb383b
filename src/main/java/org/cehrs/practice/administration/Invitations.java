package org.cehrs.practice.administration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: invitations. Their secrets are known by hash alone. */
public interface Invitations {

  void add(Invitation invitation, String secretHash);

  Optional<Invitation> find(String secretHash);

  /** Those that may still be used, oldest first. */
  List<Invitation> open(Instant now);

  /**
   * Ends one that may still be used.
   *
   * @return false where there is none such
   */
  boolean revoke(UUID id, Instant now);

  /** What became of beginning a registration. */
  enum Beginning {
    BEGUN,
    /** Another form is being worked at. */
    BUSY,
    /** The invitation is not open, or the form counts no more. */
    REFUSED
  }

  /**
   * Begins a registration: nobody else may until {@code busyUntil}, and this form counts no second
   * time, nor does one that was shown before it.
   */
  Beginning begin(UUID id, Instant formShownAt, Instant now, Instant busyUntil);

  /** Ends a registration that failed: another form may try. */
  void giveBack(UUID id);

  /** Uses the invitation up; in the transaction that stores the registration. */
  void useUp(UUID id, UUID registration, Instant now);
}
