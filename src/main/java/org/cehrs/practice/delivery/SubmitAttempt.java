package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Item;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.exam.scoring.Scorer;
import org.cehrs.practice.passback.GradeQueue;
import org.cehrs.practice.passback.NewGrade;
import org.springframework.transaction.support.TransactionOperations;

/** The end of an attempt: closed, scored and queued for the gradebook in one transaction. */
public class SubmitAttempt {

  private final Attempts attempts;
  private final BankArchive archive;
  private final GradeQueue grades;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  public SubmitAttempt(
      Attempts attempts,
      BankArchive archive,
      GradeQueue grades,
      TransactionOperations transaction,
      InstantSource clock) {
    this.attempts = attempts;
    this.archive = archive;
    this.grades = grades;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Submits the candidate's own attempt.
   *
   * @return the closed attempt, by this call or an earlier one; empty for a stranger's attempt
   */
  public Optional<Attempt.Submitted> handle(Session session, AttemptId id) {
    return attempts
        .find(session.tenant(), id)
        .filter(attempt -> attempt.sitting().candidate().equals(session.person()))
        .map(this::close);
  }

  /** Submits what the clock ended; answers how many attempts that were. */
  public int closeOverdue() {
    List<Attempt.InProgress> overdue = attempts.overdue(clock.instant().minus(Attempt.GRACE), 100);
    overdue.forEach(this::close);
    return overdue.size();
  }

  /** Closes an attempt whose time is over; any other is answered as it is. */
  public Attempt closeIfOver(Attempt attempt) {
    return attempt instanceof Attempt.InProgress open && open.isOverAt(clock.instant())
        ? close(open)
        : attempt;
  }

  private Attempt.Submitted close(Attempt attempt) {
    return switch (attempt) {
      case Attempt.Submitted done -> done;
      case Attempt.InProgress open -> {
        Attempt.Submitted submitted = open.submit(clock.instant());
        boolean first =
            Boolean.TRUE.equals(transaction.execute(status -> scoreAndQueue(submitted)));
        yield first ? submitted : reread(submitted);
      }
    };
  }

  private boolean scoreAndQueue(Attempt.Submitted submitted) {
    if (!attempts.close(submitted)) {
      return false;
    }
    Instant now = clock.instant();
    Score score = score(submitted.id());
    attempts.addScore(submitted.id(), score, "submitted", now);
    grades.add(NewGrade.of(submitted, score), now);
    return true;
  }

  private Score score(AttemptId id) {
    Form form = attempts.form(id);
    Sheet sheet = attempts.sheet(id);
    List<ItemRef> refs = form.items().stream().map(FormItem::item).toList();
    Map<ItemRef, Item> items = archive.items(refs);
    return Scorer.score(form, sheet, ref -> Objects.requireNonNull(items.get(ref)).key());
  }

  private Attempt.Submitted reread(Attempt.Submitted mine) {
    return attempts
        .find(mine.sitting().tenant(), mine.id())
        .filter(Attempt.Submitted.class::isInstance)
        .map(Attempt.Submitted.class::cast)
        .orElseThrow(() -> new IllegalStateException("attempt " + mine.id() + " is gone"));
  }
}
