package org.cehrs.demolms.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.Secrets;

/** Launches by their {@code lti_message_hint}, which is good for five minutes and for one use. */
public final class Launches {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Map<String, PendingLaunch> pending = new ConcurrentHashMap<>();
  private final IdTokens idTokens;
  private final InstantSource clock;
  private final Secrets secrets;

  public Launches(IdTokens idTokens, InstantSource clock, Secrets secrets) {
    this.idTokens = idTokens;
    this.clock = clock;
    this.secrets = secrets;
  }

  /** Begins a launch and returns its hint. */
  String begin(Person person, Link link, Placement placement) {
    pending.values().removeIf(this::isOver);
    String hint = secrets.next();
    pending.put(hint, new PendingLaunch(person, link, placement, clock.instant()));
    return hint;
  }

  /** The id_token of a launch, once, if the hint is this person's and still good. */
  Optional<String> finish(String hint, Person person, String nonce) {
    return Optional.ofNullable(pending.get(hint))
        .filter(launch -> launch.person().equals(person))
        .filter(launch -> pending.remove(hint, launch))
        .filter(launch -> !isOver(launch))
        .map(launch -> idTokens.issue(launch, nonce));
  }

  private boolean isOver(PendingLaunch launch) {
    Instant end = launch.startedAt().plus(LIFE);
    return clock.instant().isAfter(end);
  }
}
