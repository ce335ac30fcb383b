package org.cehrs.practice.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;

/**
 * Finds what a review is about: for a teacher a student's work in the teacher's own course, for
 * anybody else the own work. The launch alone decides who that is; what it points at grants
 * nothing.
 */
public class FindReviewed {

  /** What a review leads to. */
  public sealed interface Reviewed {

    record Finished(Attempt.Submitted attempt) implements Reviewed {}

    /**
     * The student has not finished an attempt.
     *
     * @param student the name where the platform tells it
     * @param begun whether one is in progress
     */
    record Nothing(Optional<String> student, boolean begun) implements Reviewed {}

    /** It is somebody's whose work this person may not see, or nobody's. */
    record NotShown() implements Reviewed {}
  }

  private final Sessions sessions;
  private final Attempts attempts;
  private final Cohorts cohorts;
  private final SubmitAttempt submit;
  private final CourseRoster roster;

  public FindReviewed(
      Sessions sessions,
      Attempts attempts,
      Cohorts cohorts,
      SubmitAttempt submit,
      CourseRoster roster) {
    this.sessions = sessions;
    this.attempts = attempts;
    this.cohorts = cohorts;
    this.submit = submit;
    this.roster = roster;
  }

  public Reviewed handle(Session session, Review review) {
    return switch (review) {
      case Review.OfAttempt(AttemptId id) -> attempt(session, id);
      case Review.OfStudent(String subject) -> student(session, subject);
    };
  }

  private Reviewed attempt(Session session, AttemptId id) {
    return attempts
        .find(session.tenant(), id)
        .filter(attempt -> mayReview(session, attempt.sitting()))
        .map(submit::closeIfOver)
        .map(attempt -> reviewed(session, attempt.sitting().candidate(), List.of(attempt)))
        .orElseGet(Reviewed.NotShown::new);
  }

  private static boolean mayReview(Session session, Attempt.Sitting sitting) {
    return sitting.candidate().equals(session.person())
        || (session.isTeacher() && sitting.course().equals(session.course()));
  }

  private Reviewed student(Session session, String subject) {
    return candidate(session, subject)
        .map(candidate -> reviewed(session, candidate, atLink(session, candidate)))
        .or(() -> listed(session, subject))
        .orElseGet(Reviewed.NotShown::new);
  }

  private Optional<Reviewed> listed(Session session, String subject) {
    return roster.listed(session, subject).map(one -> new Reviewed.Nothing(one.name(), false));
  }

  /**
   * A launch by anybody but a teacher is about the person who launched: the protocol sees to it.
   */
  private Optional<CandidateId> candidate(Session session, String subject) {
    return session.isTeacher()
        ? cohorts.student(session.tenant(), session.course(), subject)
        : Optional.of(session.person());
  }

  private List<Attempt> atLink(Session session, CandidateId candidate) {
    return session
        .exam()
        .map(Stream::of)
        .orElseGet(() -> Exam.all().stream())
        .flatMap(exam -> sessions.findActivity(session, exam).stream())
        .flatMap(activity -> attempts.of(activity, candidate).stream())
        .map(submit::closeIfOver)
        .toList();
  }

  private Reviewed reviewed(Session session, CandidateId candidate, List<Attempt> work) {
    return work.stream()
        .filter(Attempt.Submitted.class::isInstance)
        .map(Attempt.Submitted.class::cast)
        .max(Comparator.comparing(Attempt.Submitted::submittedAt))
        .<Reviewed>map(Reviewed.Finished::new)
        .orElseGet(
            () -> new Reviewed.Nothing(cohorts.name(session.tenant(), candidate), !work.isEmpty()));
  }
}
