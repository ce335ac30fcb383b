package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.form.Exam;

/**
 * All questions of a submitted attempt with their keys and rationales. Pretest items are not told
 * apart here either.
 *
 * @param student whose answers a teacher looks at; empty where they are the reader's own
 * @param filter which of the questions are shown
 * @param questions all of them, by position
 */
public record ItemsPage(
    Visit visit,
    Exam exam,
    AttemptId attempt,
    Optional<ResultPage.OfStudent> student,
    Filter filter,
    List<Explained> questions)
    implements Page {

  /** Which questions are shown; the query parameter {@code show} carries its {@link #code}. */
  public enum Filter {
    ALL,
    WRONG,
    FLAGGED;

    /** What the link says. */
    public String words() {
      return switch (this) {
        case ALL -> "All";
        case WRONG -> "Not right";
        case FLAGGED -> "Flagged";
      };
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a code; anything unknown shows all. */
    public static Filter of(String code) {
      return switch (code) {
        case "wrong" -> WRONG;
        case "flagged" -> FLAGGED;
        default -> ALL;
      };
    }

    boolean takes(Explained question) {
      return switch (this) {
        case ALL -> true;
        case WRONG -> !question.right();
        case FLAGGED -> question.mark().flagged();
      };
    }
  }

  /** A question with what the candidate made of it. */
  public record Explained(int position, Item item, Sheet.Mark mark) {

    /** Whether the key was chosen; unanswered counts as wrong. */
    public boolean right() {
      return chose(item.key());
    }

    public boolean chose(Choice choice) {
      return mark.answer().filter(choice::equals).isPresent();
    }
  }

  public ItemsPage {
    questions = List.copyOf(questions);
  }

  /** Path of the attempt, for the one who reads. */
  public String path() {
    return base() + (student.isPresent() ? "/report" : "") + "/attempts/" + attempt;
  }

  /** Address of the result. */
  public String result() {
    return student.map(one -> path() + one.query()).orElseGet(() -> path() + "/result");
  }

  /** Address of this page with another filter. */
  public String address(Filter other) {
    String query = student.map(one -> one.query().replace('?', '&')).orElse("");
    return path() + "/items?show=" + other.code() + query;
  }

  public List<Explained> shown() {
    return questions.stream().filter(filter::takes).toList();
  }

  /** How many questions a filter would show. */
  public long count(Filter other) {
    return questions.stream().filter(other::takes).count();
  }
}
