package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.passback.Comparison;
import org.cehrs.practice.passback.GradeState;
import org.cehrs.practice.passback.LaneRest;
import org.cehrs.practice.passback.Obstacle;

/**
 * The grades of one exam, student by student.
 *
 * @param compared whether the gradebook was read
 * @param unreadable why it could not be read
 * @param rest why nothing is sent at the moment
 * @param resent how many grades the reader has just sent again
 */
public record ExamGradesPage(
    Visit visit,
    ActivityId activity,
    String title,
    List<Row> rows,
    boolean compared,
    Optional<String> unreadable,
    Optional<LaneRest> rest,
    Optional<Integer> resent)
    implements Page {

  /**
   * One student.
   *
   * @param number of the attempt, 1 for the first
   * @param held what the gradebook holds, where it was read
   */
  public record Row(
      CandidateId student, String name, int number, GradeState grade, Optional<Comparison> held) {

    /** What was to be sent. */
    public String points() {
      return Wording.number(grade.given()) + " of " + Wording.number(grade.maximum());
    }

    /** Where it stands, in a word or two. */
    public String words() {
      return Wording.grade(grade);
    }

    /** What the gradebook holds, in words. */
    public String heldWords() {
      return held.map(this::words).orElse("");
    }

    private String words(Comparison comparison) {
      return switch (comparison) {
        case Comparison.Missing() -> "no grade there";
        case Comparison.Equal(double score, double maximum) ->
            "the same: " + Wording.number(score) + " of " + Wording.number(maximum);
        case Comparison.Different(double score, double maximum) ->
            Wording.number(score)
                + " of "
                + Wording.number(maximum)
                + (grade.state() == GradeState.State.SENT
                    ? ", not what was sent: somebody changed it there"
                    : ", an older grade");
      };
    }
  }

  public ExamGradesPage {
    rows = List.copyOf(rows);
  }

  /** Path of this page. */
  public String path() {
    return base() + "/report/grades/" + activity;
  }

  /** Whether a new column would help. */
  public boolean needsColumn() {
    return rows.stream()
        .flatMap(row -> row.grade().obstacle().stream())
        .anyMatch(Obstacle::needsColumn);
  }

  public long parked() {
    return rows.stream().filter(row -> row.grade().state() == GradeState.State.PARKED).count();
  }

  /** Sent, but not in the gradebook. */
  public long missing() {
    return count(Comparison.Missing.class);
  }

  /** In sentences, what a comparison showed. */
  public String summary() {
    return "The gradebook holds the same grade for "
        + Wording.count(count(Comparison.Equal.class), "student")
        + ", another one for "
        + count(Comparison.Different.class)
        + " and none for "
        + missing()
        + ".";
  }

  private long count(Class<? extends Comparison> kind) {
    return rows.stream().filter(row -> row.held().filter(kind::isInstance).isPresent()).count();
  }
}
