package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.Launch;

/** A checked launch becomes a session of its own. */
public class OpenSession {

  /** How long a session lives; an attempt with a later deadline extends it. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  /** What a session keeps beyond its attempt's deadline. */
  public static final Duration AFTER_DEADLINE = Duration.ofHours(1);

  private static final String EXAM = "exam";

  /** The outcome of opening a session. */
  public sealed interface Opened {

    record New(Session session) implements Opened {}

    /** The link's custom field names an exam that there is not. */
    record UnknownExam(String code) implements Opened {}
  }

  private final Sessions sessions;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public OpenSession(Sessions sessions, InstantSource clock, RandomGenerator chance) {
    this.sessions = sessions;
    this.clock = clock;
    this.chance = chance;
  }

  public Opened handle(Launch launch) {
    Optional<String> code =
        Optional.ofNullable(launch.custom().get(EXAM)).filter(s -> !s.isBlank());
    Optional<Exam> exam = code.flatMap(Exam::of);
    if (code.isPresent() && exam.isEmpty()) {
      return new Opened.UnknownExam(code.get());
    }
    Instant now = clock.instant();
    return new Opened.New(sessions.open(newId(), launch, exam, now, now.plus(LIFETIME)));
  }

  private String newId() {
    byte[] bits = new byte[16];
    chance.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
