package org.cehrs.practice.exam.form;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.bank.ContentDomain;

/** What a link opens: an exam of the whole blueprint, or the quiz of one domain. */
public sealed interface Exam {

  /** Value of the custom field {@code exam}: {@code full}, {@code domain:NCO} and so on. */
  String code();

  String title();

  int scoredItems();

  int pretestItems();

  /** Working time; empty means untimed. */
  Optional<Duration> timeLimit();

  /** Whether the result is a number on the 500 scale; else it is a count of correct answers. */
  boolean scaled();

  default int totalItems() {
    return scoredItems() + pretestItems();
  }

  /** Exams over the whole blueprint. */
  enum Whole implements Exam {
    FULL("full", "Full practice exam", 100, 25, 125),
    HALF("half", "Half-length practice exam", 50, 12, 62),
    DIAGNOSTIC("diagnostic", "Diagnostic exam", 50, 0, 50);

    private final String code;
    private final String title;
    private final int scored;
    private final int pretest;
    private final Duration limit;

    Whole(String code, String title, int scored, int pretest, int minutes) {
      this.code = code;
      this.title = title;
      this.scored = scored;
      this.pretest = pretest;
      this.limit = Duration.ofMinutes(minutes);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public int scoredItems() {
      return scored;
    }

    @Override
    public int pretestItems() {
      return pretest;
    }

    @Override
    public Optional<Duration> timeLimit() {
      return Optional.of(limit);
    }

    @Override
    public boolean scaled() {
      return true;
    }
  }

  /** Twenty items of one domain, untimed. */
  record DomainQuiz(ContentDomain domain) implements Exam {

    @Override
    public String code() {
      return "domain:" + domain;
    }

    @Override
    public String title() {
      return "Domain quiz: " + domain.title();
    }

    @Override
    public int scoredItems() {
      return 20;
    }

    @Override
    public int pretestItems() {
      return 0;
    }

    @Override
    public Optional<Duration> timeLimit() {
      return Optional.empty();
    }

    @Override
    public boolean scaled() {
      return false;
    }
  }

  /** Every exam there is, in the order in which a course lists them. */
  static List<Exam> all() {
    return java.util.stream.Stream.concat(
            Arrays.stream(Whole.values()).map(Exam.class::cast),
            Arrays.stream(ContentDomain.values()).map(DomainQuiz::new))
        .toList();
  }

  /** The exam with this code; empty for a code that names none. */
  static Optional<Exam> of(String code) {
    return all().stream().filter(exam -> exam.code().equals(code)).findFirst();
  }
}
