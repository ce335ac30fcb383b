package org.cehrs.practice.passback;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lanes that lead to one host share what is sent to it at once. */
final class HostPermits {

  private static final int AT_ONCE = 4;

  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  /**
   * Does a call, unless there are as many already. Nobody waits for that: a slow host would keep
   * all of a node's lanes from other hosts.
   */
  boolean tried(QueuedGrade grade, Runnable call) {
    Semaphore host = hosts.computeIfAbsent(host(grade), unused -> new Semaphore(AT_ONCE));
    if (!host.tryAcquire()) {
      return false;
    }
    try {
      call.run();
      return true;
    } finally {
      host.release();
    }
  }

  private static String host(QueuedGrade grade) {
    GradePlace place = grade.place();
    return place.lineItem().or(place::lineItems).map(URI::getHost).orElse("");
  }
}
