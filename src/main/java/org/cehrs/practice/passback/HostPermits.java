package org.cehrs.practice.passback;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lanes that lead to one host share what is sent to it at once. */
final class HostPermits {

  private static final int AT_ONCE = 4;

  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  <T> T during(QueuedGrade grade, Supplier<T> call) {
    Semaphore host = hosts.computeIfAbsent(host(grade), unused -> new Semaphore(AT_ONCE));
    host.acquireUninterruptibly();
    try {
      return call.get();
    } finally {
      host.release();
    }
  }

  private static String host(QueuedGrade grade) {
    GradePlace place = grade.place();
    return place.lineItem().or(place::lineItems).map(URI::getHost).orElse("");
  }
}
