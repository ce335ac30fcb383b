package org.cehrs.practice.exam.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.scoring.DomainScore;

/**
 * A course's results: every student counts once in a domain, with the newest attempt that has items
 * of it.
 *
 * @param domains in blueprint order; a domain that nobody answered is absent
 * @param students those who finished last come first
 */
public record CohortReport(List<DomainRow> domains, List<StudentRow> students) {

  /**
   * How a group did in one domain.
   *
   * @param students who answered items of it
   */
  public record DomainRow(
      ContentDomain domain, int students, int correct, int total, GroupMean mean) {}

  /**
   * One student.
   *
   * @param scaled the newest attempt with a practice score; empty after quizzes alone
   * @param domains the newest score of each domain
   */
  public record StudentRow(
      CandidateId candidate,
      Optional<FinishedAttempt> scaled,
      Map<ContentDomain, DomainScore> domains) {

    public StudentRow {
      domains = Map.copyOf(domains);
    }
  }

  public CohortReport {
    domains = List.copyOf(domains);
    students = List.copyOf(students);
  }

  /** The report that a course's own teachers read. */
  public static CohortReport of(List<FinishedAttempt> attempts) {
    return of(attempts, Audience.OWN_COURSE);
  }

  public static CohortReport of(List<FinishedAttempt> attempts, Audience audience) {
    Comparator<FinishedAttempt> newestFirst =
        Comparator.comparing(FinishedAttempt::submittedAt)
            .thenComparing(attempt -> attempt.attempt().value())
            .reversed();
    Map<CandidateId, List<FinishedAttempt>> byStudent =
        attempts.stream()
            .sorted(newestFirst)
            .collect(
                Collectors.groupingBy(
                    FinishedAttempt::candidate, LinkedHashMap::new, Collectors.toList()));
    List<StudentRow> students =
        byStudent.entrySet().stream().map(own -> student(own.getKey(), own.getValue())).toList();
    DomainMeans means = new DomainMeans(students, audience);
    return new CohortReport(
        Arrays.stream(ContentDomain.values())
            .flatMap(d -> domain(d, students, means).stream())
            .toList(),
        students);
  }

  private static StudentRow student(CandidateId candidate, List<FinishedAttempt> newestFirst) {
    Map<ContentDomain, DomainScore> domains = new EnumMap<>(ContentDomain.class);
    for (FinishedAttempt attempt : newestFirst) {
      attempt.score().domains().forEach(score -> domains.putIfAbsent(score.domain(), score));
    }
    Optional<FinishedAttempt> scaled =
        newestFirst.stream().filter(attempt -> attempt.exam().scaled()).findFirst();
    return new StudentRow(candidate, scaled, domains);
  }

  private static Optional<DomainRow> domain(
      ContentDomain domain, List<StudentRow> students, DomainMeans means) {
    List<DomainScore> scores =
        students.stream()
            .flatMap(row -> Optional.ofNullable(row.domains().get(domain)).stream())
            .toList();
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DomainRow(
                domain,
                scores.size(),
                scores.stream().mapToInt(DomainScore::correct).sum(),
                scores.stream().mapToInt(DomainScore::total).sum(),
                means.of(scores)));
  }
}
