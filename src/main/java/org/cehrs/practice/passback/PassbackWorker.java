package org.cehrs.practice.passback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One node's share in draining the grade queue. Lanes are served side by side, so that a slow
 * platform holds up no other.
 */
public class PassbackWorker {

  private static final Logger LOG = LoggerFactory.getLogger(PassbackWorker.class);
  private static final int LANES_AT_ONCE = 16;

  /** Longer than any call to a platform; after it the lanes of a dead node are free again. */
  private static final Duration HELD = Duration.ofSeconds(30);

  private final UUID node;
  private final GradeLanes lanes;
  private final LaneTurns turns;
  private final Executor threads;
  private final InstantSource clock;
  private final Map<UUID, LaneWatch> working = new ConcurrentHashMap<>();

  /**
   * @param node names this node among those of a cluster
   */
  public PassbackWorker(
      UUID node, GradeLanes lanes, LaneTurns turns, Executor threads, InstantSource clock) {
    this.node = node;
    this.lanes = lanes;
    this.turns = turns;
    this.threads = threads;
    this.clock = clock;
  }

  /** Takes what lanes are free and have work; to be called again every second. */
  public void sendDue() {
    Instant now = clock.instant();
    if (!working.isEmpty()) {
      lanes.hold(node, working.keySet(), now.plus(HELD));
    }
    int free = LANES_AT_ONCE - working.size();
    lanes.claim(node, now, now.plus(HELD), free).forEach(this::start);
  }

  /** Ends every turn after the grade that its senders are at. */
  public void stop() {
    working.values().forEach(LaneWatch::stop);
  }

  private void start(GradeLane lane) {
    LaneWatch watch = new LaneWatch(lane);
    working.put(lane.registration(), watch);
    threads.execute(() -> serve(lane, watch));
  }

  private void serve(GradeLane lane, LaneWatch watch) {
    try {
      lanes.release(node, lane.registration(), turns.take(lane, watch));
    } catch (RuntimeException failure) {
      LOG.error(
          "the lane of registration {} broke; it is served again in {} s",
          lane.registration(),
          HELD.toSeconds(),
          failure);
    } finally {
      working.remove(lane.registration());
    }
  }
}
