package org.cehrs.practice.exam.attempt;

/**
 * Something a candidate did on a form. Events are only ever appended; the newest of a position and
 * kind counts.
 *
 * @param position of the item on the form, from 1
 * @param content the chosen letter, or empty to clear it; {@code on} or {@code off} for a flag; the
 *     struck letters for a strike; empty for a view
 * @param clientId names the page that sent it, so that a repeated save is recognised
 * @param clientSeq rises with every event of that page
 */
public record AnswerEvent(
    int position, Kind kind, String content, String clientId, long clientSeq) {

  /** What was done. */
  public enum Kind {
    ANSWER("[a-d]?"),
    FLAG("on|off"),
    STRIKE("a?b?c?d?"),
    VIEW("");

    private final String form;

    Kind(String form) {
      this.form = form;
    }

    boolean takes(String content) {
      return content.matches(form);
    }
  }

  public AnswerEvent {
    if (!kind.takes(content)) {
      throw new IllegalArgumentException(
          "content of a "
              + kind
              + " event must match "
              + kind.form
              + ", is of length "
              + content.length());
    }
    if (clientId.isEmpty() || clientId.length() > 36) {
      throw new IllegalArgumentException(
          "clientId must have 1 to 36 characters, has " + clientId.length());
    }
    if (clientSeq < 0) {
      throw new IllegalArgumentException("clientSeq must not be negative, is " + clientSeq);
    }
  }
}
