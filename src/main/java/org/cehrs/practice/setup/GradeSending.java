package org.cehrs.practice.setup;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.cehrs.practice.passback.PassbackWorker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps grades leaving: on every node, because each takes the lanes that no other holds. */
class GradeSending implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(GradeSending.class);
  private static final int EVERY_SECONDS = 1;

  private final PassbackWorker worker;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("passback-ticks").factory());
  private volatile boolean running;

  GradeSending(PassbackWorker worker) {
    this.worker = worker;
  }

  @Override
  public void start() {
    running = true;
    ticks.scheduleWithFixedDelay(this::tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    ticks.shutdown();
    worker.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void tick() {
    try {
      worker.sendDue();
    } catch (RuntimeException failure) {
      LOG.error("no grades are sent; next try in {} s", EVERY_SECONDS, failure);
    }
  }
}
