package org.cehrs.practice.passback;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains the grade queue. It runs once in the cluster, so that no two senders race for one
 * gradebook cell; registrations are served side by side, so that a slow platform holds up no other.
 */
public class PassbackWorker {

  private static final Logger LOG = LoggerFactory.getLogger(PassbackWorker.class);
  private static final int BATCH = 100;

  private final GradeQueue queue;
  private final GradeSender sender;
  private final Executor threads;
  private final InstantSource clock;

  public PassbackWorker(
      GradeQueue queue, GradeSender sender, Executor threads, InstantSource clock) {
    this.queue = queue;
    this.sender = sender;
    this.threads = threads;
    this.clock = clock;
  }

  /** Sends what is due, and returns when every registration's share was tried. */
  public void sendDue() {
    Collection<List<QueuedGrade>> byRegistration =
        queue.due(clock.instant(), BATCH).stream()
            .collect(Collectors.groupingBy(QueuedGrade::registration))
            .values();
    CompletableFuture.allOf(
            byRegistration.stream()
                .map(share -> CompletableFuture.runAsync(() -> send(share), threads))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private void send(List<QueuedGrade> share) {
    for (QueuedGrade grade : share) {
      try {
        sender.send(grade);
      } catch (RuntimeException failure) {
        // One grade that cannot be handled must not hold up the others; it is tried again.
        LOG.error("grade {} of registration {}", grade.id(), grade.registration(), failure);
        sender.tryLater(grade, "an unforeseen failure, see the log");
      }
    }
  }
}
