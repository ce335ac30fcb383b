package org.cehrs.demolms.services;

/** Failures that a test has ordered for the next scores. */
public final class ScoreFaults {

  private int status;
  private int times;

  /** Answers the next scores with a status, as a platform in trouble would. */
  public synchronized void fail(int failingStatus, int failingTimes) {
    status = failingStatus;
    times = failingTimes;
  }

  synchronized void next() {
    if (times > 0) {
      times--;
      throw ServiceFault.ordered(status);
    }
  }
}
