package org.cehrs.practice.exam.attempt;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cehrs.practice.exam.bank.Choice;

/**
 * The answer sheet as it stands: the newest events of every position.
 *
 * @param marks by position; a position nobody touched is absent
 * @param lastSeq sequence number of the newest event, 0 when there is none
 * @param lastPosition where the candidate was last, 0 when nowhere yet
 */
public record Sheet(Map<Integer, Mark> marks, long lastSeq, int lastPosition) {

  /**
   * What the candidate made of one position.
   *
   * @param struck letters the candidate struck out
   */
  public record Mark(Optional<Choice> answer, boolean flagged, String struck, boolean seen) {

    public static final Mark BLANK = new Mark(Optional.empty(), false, "", false);

    Mark after(AnswerEvent.Kind kind, String content) {
      return switch (kind) {
        case ANSWER -> new Mark(Choice.of(content), flagged, struck, true);
        case FLAG -> new Mark(answer, content.equals("on"), struck, true);
        case STRIKE -> new Mark(answer, flagged, content, true);
        case VIEW -> new Mark(answer, flagged, struck, true);
      };
    }
  }

  public Sheet {
    marks = Map.copyOf(marks);
  }

  /** Folds events, oldest first, into the sheet that they make. */
  public static Sheet of(Iterable<Entry> events) {
    Map<Integer, Mark> marks = new TreeMap<>();
    long seq = 0;
    int position = 0;
    for (Entry event : events) {
      Mark before = marks.getOrDefault(event.position(), Mark.BLANK);
      marks.put(event.position(), before.after(event.kind(), event.content()));
      seq = event.seq();
      position = event.position();
    }
    return new Sheet(marks, seq, position);
  }

  /** A stored event. */
  public record Entry(long seq, int position, AnswerEvent.Kind kind, String content) {}

  public Mark mark(int position) {
    return marks.getOrDefault(position, Mark.BLANK);
  }

  public Optional<Choice> answer(int position) {
    return mark(position).answer();
  }
}
