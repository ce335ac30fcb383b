package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.link.Link;
import org.cehrs.practice.exam.link.LinkText;
import org.cehrs.practice.lti.Launch;
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.UsedLogins;
import org.springframework.transaction.support.TransactionOperations;

/** A checked launch becomes a session of its own. */
public class OpenSession {

  /** How long a session lives; an attempt with a later deadline extends it. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  /** What a session keeps beyond its attempt's deadline. */
  public static final Duration AFTER_DEADLINE = Duration.ofHours(1);

  /** The outcome of opening a session. */
  public sealed interface Opened {

    record New(Session session) implements Opened {}

    /** Content of a course is chosen by its teachers alone. */
    record NotATeacher() implements Opened {}

    /** Another request was first to use this login, a moment ago. */
    record Taken() implements Opened {}

    /** The link's custom parameters hold values that mean nothing. */
    record Misconfigured(List<LinkText.Fault> faults) implements Opened {}
  }

  private final Sessions sessions;
  private final UsedLogins logins;
  private final LaunchNotes notes;
  private final TransactionOperations transaction;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public OpenSession(
      Sessions sessions,
      UsedLogins logins,
      LaunchNotes notes,
      TransactionOperations transaction,
      InstantSource clock,
      RandomGenerator chance) {
    this.sessions = sessions;
    this.logins = logins;
    this.notes = notes;
    this.transaction = transaction;
    this.clock = clock;
    this.chance = chance;
  }

  public Opened handle(Launch launch, LoginUse use) {
    if (launch.deepLinking().isPresent() && launch.role() != Launch.Role.TEACHER) {
      return new Opened.NotATeacher();
    }
    return switch (LinkText.read(launch.custom())) {
      case LinkText.Reading.Unknown(var faults) -> new Opened.Misconfigured(faults);
      case LinkText.Reading.Read(Link link) -> open(launch, link, use);
    };
  }

  /** Uses the login and stores the session in one transaction: neither is without the other. */
  private Opened open(Launch launch, Link link, LoginUse use) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          String id = newId();
          if (!logins.use(use, id)) {
            status.setRollbackOnly();
            return new Opened.Taken();
          }
          Instant now = clock.instant();
          Session session = sessions.open(id, launch, link, now, now.plus(LIFETIME));
          notes.keep(launch, session);
          return new Opened.New(session);
        }));
  }

  private String newId() {
    byte[] bits = new byte[16];
    chance.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
