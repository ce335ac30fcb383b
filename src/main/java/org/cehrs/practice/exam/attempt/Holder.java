package org.cehrs.practice.exam.attempt;

import java.util.Optional;

/**
 * The one page that may write on an attempt: the newest that the candidate confirmed. Pages without
 * JavaScript ask nothing; whichever was used last has the attempt.
 *
 * <p>A page that was left keeps what it had until another takes the attempt. So saves that were
 * under way count, while those of a page from which it had taken the attempt never do: that page
 * does not show what was done since.
 *
 * @param page its client id; empty where no page has had the attempt yet
 * @param left whether that page was left since; the next one takes the attempt unasked
 */
public record Holder(Optional<String> page, boolean left) {

  /** How the client ids of pages without JavaScript begin. */
  public static final String FORM = "form-";

  /** Where the first that writes takes the attempt. */
  public static final Holder NOBODY = new Holder(Optional.empty(), false);

  /** A page that has the attempt. */
  public static Holder of(String client) {
    return new Holder(Optional.of(client), false);
  }

  /** Whether this page has the attempt. */
  public boolean is(String client) {
    return !left && isOrWas(client);
  }

  /** Whether this page may write; one that finds nobody here takes the attempt by writing. */
  public boolean accepts(String client) {
    return page.isEmpty() || isOrWas(client) || client.startsWith(FORM);
  }

  /** Who has the attempt once this page has written; one that was left does not come back so. */
  public Holder afterSaveOf(String client) {
    return isOrWas(client) ? this : of(client);
  }

  /** Who has the attempt once this page was left; the same as before where another has it. */
  public Holder afterLeaveOf(String client) {
    return isOrWas(client) ? new Holder(page, true) : this;
  }

  /**
   * Whether a page may take the attempt without asking the candidate.
   *
   * @param before the page that stood in the same tab before, such as this one before a reload
   */
  public boolean yieldsTo(String client, Optional<String> before) {
    return left
        || page.isEmpty()
        || page.get().startsWith(FORM)
        || isOrWas(client)
        || page.equals(before);
  }

  private boolean isOrWas(String client) {
    return page.equals(Optional.of(client));
  }
}
