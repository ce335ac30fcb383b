package org.cehrs.practice.passback;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.Ags;
import org.cehrs.practice.lti.services.Result;
import org.cehrs.practice.lti.services.ResultsOutcome;
import org.cehrs.practice.lti.services.ServiceProblem;

/** Reads a gradebook column and holds it against what was to be sent. */
public class ReadBack {

  /** What came of reading. */
  public sealed interface Outcome {

    /** The gradebook answered; every student is in it. */
    record Read(Map<CandidateId, Comparison> students) implements Outcome {}

    /** It could not be read. */
    record Unknown(String reason) implements Outcome {}
  }

  private final Registrations registrations;
  private final Ags platform;

  public ReadBack(Registrations registrations, Ags platform) {
    this.registrations = registrations;
    this.platform = platform;
  }

  public Outcome compare(CourseGrades.Standing exam, List<CourseGrades.StudentGrade> students) {
    Optional<Registration> registration = registrations.find(exam.registration());
    Optional<URI> column = exam.place().lineItem();
    if (registration.isEmpty() || column.isEmpty()) {
      return new Outcome.Unknown(
          column.isEmpty()
              ? "there is no gradebook column yet"
              : "the platform is no longer registered");
    }
    return switch (platform.results(registration.get(), column.get(), Optional.empty())) {
      case ResultsOutcome.Results(var held) -> compared(held, students);
      case ServiceProblem problem -> new Outcome.Unknown(problem.reason());
    };
  }

  private static Outcome compared(List<Result> held, List<CourseGrades.StudentGrade> students) {
    Map<String, Result> bySubject =
        held.stream().collect(Collectors.toMap(Result::userId, Function.identity(), (a, b) -> b));
    return new Outcome.Read(
        students.stream()
            .collect(
                Collectors.toMap(
                    CourseGrades.StudentGrade::student,
                    one ->
                        Optional.ofNullable(bySubject.get(one.subject()))
                            .map(result -> Comparison.of(result, one.grade()))
                            .orElseGet(Comparison.Missing::new))));
  }
}
