package org.cehrs.practice.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Submits what the clock ended, several at a time: a whole class may end in the same second. */
public class CloseOverdue {

  /** More than whole classes that end in the same second. */
  private static final int AT_ONCE = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(CloseOverdue.class);

  private final Attempts attempts;
  private final SubmitAttempt submit;
  private final Executor threads;
  private final InstantSource clock;

  /** Attempts whose fault is in the log: the job runs every second. */
  private final Set<AttemptId> complaints = ConcurrentHashMap.newKeySet();

  /**
   * @param threads as many as may use the database for this
   */
  public CloseOverdue(
      Attempts attempts, SubmitAttempt submit, Executor threads, InstantSource clock) {
    this.attempts = attempts;
    this.submit = submit;
    this.threads = threads;
    this.clock = clock;
  }

  /** Answers how many attempts that were. One that cannot be scored holds up no other. */
  public int handle() {
    List<Attempt.InProgress> overdue =
        attempts.overdue(clock.instant().minus(Attempt.GRACE), AT_ONCE);
    CompletableFuture<?>[] closing =
        overdue.stream()
            .map(one -> CompletableFuture.runAsync(() -> closeOrComplain(one), threads))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(closing).join();
    return overdue.size();
  }

  private void closeOrComplain(Attempt.InProgress overdue) {
    try {
      submit.closeIfOver(overdue);
    } catch (RuntimeException fault) {
      if (complaints.add(overdue.id())) {
        LOG.error("attempt {} is over and cannot be closed; tried again", overdue.id(), fault);
      }
    }
  }
}
