package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.Sheet;
import org.cehrs.practice.exam.bank.Choice;
import org.cehrs.practice.exam.bank.ItemRef;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.exam.scoring.Scorer;
import org.springframework.transaction.support.TransactionOperations;

/** The end of an attempt: closed, scored and queued for the gradebook in one transaction. */
public class SubmitAttempt {

  /** A page is told whole seconds, so its clock is up to one ahead. */
  private static final Duration PAGES_AHEAD = Duration.ofSeconds(2);

  private final Attempts attempts;
  private final BankArchive archive;
  private final CountedGrade grades;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  /** A version of an item never changes its key, and reading an item takes longer than all else. */
  private final Map<ItemRef, Choice> keys = new ConcurrentHashMap<>();

  public SubmitAttempt(
      Attempts attempts,
      BankArchive archive,
      CountedGrade grades,
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
    return own(session, id)
        .map(attempt -> closeWhere(attempt, open -> true))
        .map(Attempt.Submitted.class::cast);
  }

  /**
   * Submits the candidate's own attempt where a page says that its time is up, and it is.
   *
   * @return the attempt as it is then: still open where there is time left, such as what a teacher
   *     gave in the last moment; empty for a stranger's attempt
   */
  public Optional<Attempt> handleTimeUp(Session session, AttemptId id) {
    return own(session, id)
        .map(attempt -> closeWhere(attempt, open -> isUpAt(open, clock.instant())));
  }

  private Optional<Attempt> own(Session session, AttemptId id) {
    return attempts
        .find(session.tenant(), id)
        .filter(attempt -> attempt.sitting().candidate().equals(session.person()));
  }

  private static boolean isUpAt(Attempt.InProgress open, Instant now) {
    return open.timeLeft(now).filter(left -> left.compareTo(PAGES_AHEAD) <= 0).isPresent();
  }

  /** Closes an attempt whose time is over; any other is answered as it is. */
  public Attempt closeIfOver(Attempt attempt) {
    return closeWhere(attempt, open -> open.isOverAt(clock.instant()));
  }

  /** Where the clock is changed meanwhile, the decision is made again on what it says then. */
  private Attempt closeWhere(Attempt attempt, Predicate<Attempt.InProgress> due) {
    return attempt instanceof Attempt.InProgress open && due.test(open)
        ? close(open).orElseGet(() -> closeWhere(reread(open), due))
        : attempt;
  }

  private Optional<Attempt> close(Attempt.InProgress open) {
    Attempt.Submitted submitted = open.submit(clock.instant());
    boolean closed = Boolean.TRUE.equals(transaction.execute(status -> scoreAndQueue(submitted)));
    return closed ? Optional.of(submitted) : Optional.empty();
  }

  private boolean scoreAndQueue(Attempt.Submitted submitted) {
    if (!attempts.close(submitted)) {
      return false;
    }
    Instant now = clock.instant();
    Score score = score(submitted.id());
    attempts.addScore(submitted.id(), score, "submitted", now);
    grades.queue(submitted, now);
    return true;
  }

  private Score score(AttemptId id) {
    Form form = attempts.form(id);
    Sheet sheet = attempts.sheet(id);
    readKeys(form);
    return Scorer.score(form, sheet, ref -> Objects.requireNonNull(keys.get(ref)));
  }

  private void readKeys(Form form) {
    List<ItemRef> unread =
        form.items().stream().map(FormItem::item).filter(ref -> !keys.containsKey(ref)).toList();
    if (!unread.isEmpty()) {
      archive.items(unread).forEach((ref, item) -> keys.put(ref, item.key()));
    }
  }

  private Attempt reread(Attempt.InProgress open) {
    return attempts
        .find(open.sitting().tenant(), open.id())
        .orElseThrow(() -> new IllegalStateException("attempt " + open.id() + " is gone"));
  }
}
