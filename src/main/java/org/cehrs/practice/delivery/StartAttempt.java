package org.cehrs.practice.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Assembly;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormAssembler;
import org.cehrs.practice.exam.form.FormRequest;
import org.cehrs.practice.exam.form.Seed;

/** A learner presses Start: the form is built and the clock begins. */
public class StartAttempt {

  /** The outcome of pressing Start. */
  public sealed interface Start {

    /** A new attempt began, or the open one goes on. */
    record Sitting(AttemptId attempt) implements Start {}

    /** Observers, test students and teachers have no attempts. */
    record NotALearner() implements Start {}

    /** The bank cannot fill this form. */
    record NoForm(String reason) implements Start {}
  }

  private final Sessions sessions;
  private final Attempts attempts;
  private final FormAssembler assembler;
  private final InstantSource clock;
  private final RandomGenerator chance;

  public StartAttempt(
      Sessions sessions,
      Attempts attempts,
      FormAssembler assembler,
      InstantSource clock,
      RandomGenerator chance) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.assembler = assembler;
    this.clock = clock;
    this.chance = chance;
  }

  public Start handle(Session session, Exam exam) {
    if (!session.isLearner()) {
      return new Start.NotALearner();
    }
    ActivityId activity = sessions.activity(session, exam);
    List<Attempt> earlier = attempts.of(activity, session.person());
    return open(earlier)
        .<Start>map(Start.Sitting::new)
        .orElseGet(() -> begin(session, exam, activity, earlier.size() + 1));
  }

  private Start begin(Session session, Exam exam, ActivityId activity, int number) {
    FormRequest request =
        new FormRequest(exam, new Seed(chance.nextLong()), attempts.timesSeen(session.person()));
    return switch (assembler.assemble(request)) {
      case Assembly.Impossible(String reason) -> new Start.NoForm(reason);
      case Assembly.Built(Form form) -> store(session, exam, activity, number, form);
    };
  }

  private Start store(Session session, Exam exam, ActivityId activity, int number, Form form) {
    Instant now = clock.instant();
    Attempt.InProgress attempt =
        new Attempt.InProgress(
            new Attempt.Sitting(
                new AttemptId(new UUID(chance.nextLong(), chance.nextLong())),
                session.tenant(),
                session.course(),
                activity,
                session.person(),
                exam,
                number,
                now,
                exam.timeLimit().map(now::plus)));
    if (attempts.begin(attempt, form)) {
      attempt
          .sitting()
          .deadline()
          .ifPresent(end -> sessions.extend(session.id(), end.plus(OpenSession.AFTER_DEADLINE)));
      return new Start.Sitting(attempt.id());
    }
    // Two presses at once: the other one began it.
    return open(attempts.of(activity, session.person()))
        .<Start>map(Start.Sitting::new)
        .orElseThrow(() -> new IllegalStateException("attempt began elsewhere and is gone"));
  }

  private static Optional<AttemptId> open(List<Attempt> attempts) {
    return attempts.stream()
        .filter(Attempt.InProgress.class::isInstance)
        .map(Attempt::id)
        .findFirst();
  }
}
