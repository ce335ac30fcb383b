package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.ExamClock;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;
import org.cehrs.practice.exam.link.Admission;
import org.cehrs.practice.exam.link.LinkSettings;

/** A learner presses Start: the form is built and the clock begins. */
public class StartAttempt {

  /** The outcome of pressing Start. */
  public sealed interface Start {

    /** A new attempt began, or the open one goes on. */
    record Sitting(AttemptId attempt) implements Start {}

    /** Observers, test students and teachers have no attempts. */
    record NotALearner() implements Start {}

    /** The link's settings let no further attempt begin. */
    record NotAdmitted(Admission.Refused reason) implements Start {}

    /** The bank cannot fill this form. */
    record NoForm(String reason) implements Start {}
  }

  private final Sessions sessions;
  private final Attempts attempts;
  private final Accommodations accommodations;
  private final ApplyAccommodation apply;
  private final Function<FormRequest, Assembly> assembly;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public StartAttempt(
      Sessions sessions,
      Attempts attempts,
      Accommodations accommodations,
      ApplyAccommodation apply,
      Function<FormRequest, Assembly> assembly,
      InstantSource clock,
      RandomGenerator chance) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.accommodations = accommodations;
    this.apply = apply;
    this.assembly = assembly;
    this.clock = clock;
    this.chance = chance;
  }

  /**
   * Begins an attempt, or goes on with the open one.
   *
   * @param untimed whether the student asked for no time limit; counts only where the link leaves
   *     that to the student
   */
  public Start handle(Session session, Exam exam, boolean untimed) {
    if (!session.isLearner()) {
      return new Start.NotALearner();
    }
    ActivityId activity = sessions.activity(session, exam);
    List<Attempt> earlier = attempts.of(activity, session.person());
    return open(earlier)
        .<Start>map(Start.Sitting::new)
        .orElseGet(() -> begin(new Wish(session, exam, activity, untimed), earlier.size()));
  }

  private record Wish(Session session, Exam exam, ActivityId activity, boolean untimed) {}

  private Start begin(Wish wish, int begun) {
    LinkSettings settings = sessions.settings(wish.activity());
    return switch (wish.session().admission(settings, begun, clock.instant())) {
      case Admission.Refused reason -> new Start.NotAdmitted(reason);
      case Admission.Admitted() ->
          build(wish, begun + 1, settings.timeLimit(wish.exam(), wish.untimed()));
    };
  }

  private Start build(Wish wish, int number, Optional<Duration> limit) {
    FormRequest request =
        new FormRequest(
            wish.exam(), new Seed(chance.nextLong()), attempts.timesSeen(wish.session().person()));
    return switch (assembly.apply(request)) {
      case Assembly.Impossible(String reason) -> new Start.NoForm(reason);
      case Assembly.Built(Form form) -> store(wish, number, limit, form);
    };
  }

  private Start store(Wish wish, int number, Optional<Duration> limit, Form form) {
    Session session = wish.session();
    Instant now = clock.instant();
    Attempt.InProgress attempt =
        new Attempt.InProgress(
            new Attempt.Sitting(
                new AttemptId(new UUID(chance.nextLong(), chance.nextLong())),
                session.tenant(),
                session.course(),
                wish.activity(),
                session.person(),
                wish.exam(),
                number,
                ExamClock.begin(now, limit, granted(session))));
    if (attempts.begin(attempt, form)) {
      apply.handle(session.tenant(), session.course(), session.person());
      attempt
          .sitting()
          .deadline()
          .ifPresent(end -> sessions.extend(session.id(), end.plus(OpenSession.AFTER_DEADLINE)));
      return new Start.Sitting(attempt.id());
    }
    // Two presses at once: the other one began it.
    return open(attempts.of(wish.activity(), session.person()))
        .<Start>map(Start.Sitting::new)
        .orElseThrow(() -> new IllegalStateException("attempt began elsewhere and is gone"));
  }

  private Accommodation granted(Session session) {
    return accommodations.of(session.tenant(), session.course(), session.person());
  }

  private static Optional<AttemptId> open(List<Attempt> attempts) {
    return attempts.stream()
        .filter(Attempt.InProgress.class::isInstance)
        .map(Attempt::id)
        .findFirst();
  }
}
