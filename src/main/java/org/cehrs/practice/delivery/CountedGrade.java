package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.link.Counting;
import org.cehrs.practice.exam.link.LinkSettings;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.NewGrade;

/** Chooses, of a student's attempts at an activity, the one that the gradebook is to hold. */
public class CountedGrade {

  private final Sessions sessions;
  private final Attempts attempts;
  private final GradeQueue grades;

  public CountedGrade(Sessions sessions, Attempts attempts, GradeQueue grades) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.grades = grades;
  }

  /** After a submission: queues the grade that counts now, unless the gradebook has it already. */
  public void queue(Attempt.Submitted submitted, Instant now) {
    Attempt.Sitting sitting = submitted.sitting();
    Optional<AttemptId> held = grades.newest(sitting.activity(), sitting.candidate());
    counted(submitted)
        .filter(grade -> !held.equals(Optional.of(grade.sitting().id())))
        .ifPresent(grade -> grades.add(grade, now));
  }

  private Optional<NewGrade> counted(Attempt.Submitted submitted) {
    LinkSettings settings = sessions.settings(submitted.sitting().activity());
    List<NewGrade> all =
        considered(submitted, settings.counting())
            .flatMap(attempt ->
                attempts.score(attempt.id()).stream()
                    .flatMap(score -> NewGrade.of(attempt, score, settings.grade()).stream()))
            .toList();
    // Of equal grades the earliest counts: the gradebook has it.
    return all.stream()
        .max(
            Comparator.comparingDouble(NewGrade::share)
                .thenComparing(grade -> -grade.sitting().number()));
  }

  private Stream<Attempt.Submitted> considered(Attempt.Submitted submitted, Counting counting) {
    return switch (counting) {
      case LATEST -> Stream.of(submitted);
      case FIRST -> finished(submitted).limit(1);
      case BEST -> finished(submitted);
    };
  }

  /** Oldest first. */
  private Stream<Attempt.Submitted> finished(Attempt.Submitted submitted) {
    return attempts.of(submitted.sitting().activity(), submitted.sitting().candidate()).stream()
        .filter(Attempt.Submitted.class::isInstance)
        .map(Attempt.Submitted.class::cast);
  }
}
