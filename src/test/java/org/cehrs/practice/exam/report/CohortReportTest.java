package org.cehrs.practice.exam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.report.CohortReport.DomainRow;
import org.cehrs.practice.exam.report.GroupMean.Known;
import org.cehrs.practice.exam.report.GroupMean.Sample;
import org.cehrs.practice.exam.report.GroupMean.Shrunk;
import org.cehrs.practice.exam.report.GroupMean.TooFew;
import org.cehrs.practice.exam.scoring.DomainScore;
import org.cehrs.practice.exam.scoring.Score;
import org.junit.jupiter.api.Test;

class CohortReportTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  private static CandidateId student(int number) {
    return new CandidateId(new UUID(0, number));
  }

  private static FinishedAttempt attempt(int student, int hour, Exam exam, DomainScore... domains) {
    Score score = new Score(0, 0, 0, 0.2, 390, true, List.of(domains));
    return new FinishedAttempt(
        new AttemptId(new UUID(student, hour)),
        student(student),
        exam,
        MONDAY.plus(Duration.ofHours(hour)),
        score);
  }

  private static DomainScore nco(int correct, double theta) {
    return new DomainScore(ContentDomain.NCO, correct, 28, theta, 0.44);
  }

  private static DomainScore co(int correct, double theta) {
    return new DomainScore(ContentDomain.CO, correct, 32, theta, 0.41);
  }

  private static List<FinishedAttempt> cohort(int students) {
    List<FinishedAttempt> attempts = new ArrayList<>();
    for (int i = 0; i < students; i++) {
      double theta = -0.5 + 0.25 * i;
      attempts.add(attempt(i, i, Exam.Whole.FULL, nco(15 + i, theta), co(20 + i, theta - 1)));
    }
    return attempts;
  }

  @Test
  void isEmptyBeforeAnybodyFinished() {
    assertThat(CohortReport.of(List.of())).isEqualTo(new CohortReport(List.of(), List.of()));
  }

  @Test
  void showsCountsFromOneStudentOnAndAMeanFromFive() {
    assertThat(CohortReport.of(cohort(1)).domains())
        .containsExactly(
            new DomainRow(ContentDomain.NCO, 1, 15, 28, new TooFew(1)),
            new DomainRow(ContentDomain.CO, 1, 20, 32, new TooFew(1)));
    assertThat(CohortReport.of(cohort(4)).domains())
        .extracting(DomainRow::mean)
        .containsOnly(new TooFew(4));
    assertThat(CohortReport.of(cohort(5)).domains())
        .extracting(DomainRow::mean)
        .hasOnlyElementsOfType(Known.class);
  }

  @Test
  void asksForTenStudentsBeyondTheCourse() {
    assertThat(CohortReport.of(cohort(9), Audience.WIDER).domains())
        .extracting(DomainRow::mean)
        .containsOnly(new TooFew(9));
    assertThat(CohortReport.of(cohort(10), Audience.WIDER).domains())
        .extracting(DomainRow::mean)
        .hasOnlyElementsOfType(Known.class);
  }

  @Test
  void addsUpTheStudents() {
    DomainRow row = CohortReport.of(cohort(5)).domains().getFirst();

    assertThat(row.students()).isEqualTo(5);
    assertThat(row.correct()).isEqualTo(15 + 16 + 17 + 18 + 19);
    assertThat(row.total()).isEqualTo(5 * 28);
  }

  @Test
  void countsAStudentOnceWithTheNewestAttemptOfEachDomain() {
    List<FinishedAttempt> attempts =
        List.of(
            attempt(1, 1, Exam.Whole.FULL, nco(10, -1), co(11, -1)),
            attempt(1, 3, new Exam.DomainQuiz(ContentDomain.NCO), nco(19, 1)),
            attempt(1, 2, Exam.Whole.DIAGNOSTIC, nco(14, 0), co(12, 0)));

    CohortReport report = CohortReport.of(attempts);

    assertThat(report.students()).hasSize(1);
    assertThat(report.students().getFirst().scaled()).contains(attempts.get(2));
    assertThat(report.domains()).extracting(DomainRow::correct).containsExactly(19, 12);
    assertThat(report.domains()).extracting(DomainRow::students).containsExactly(1, 1);
  }

  @Test
  void hasNoPracticeScoreAfterQuizzesAlone() {
    CohortReport report =
        CohortReport.of(List.of(attempt(1, 1, new Exam.DomainQuiz(ContentDomain.NCO), nco(19, 1))));

    assertThat(report.students().getFirst().scaled()).isEmpty();
    assertThat(report.students().getFirst().domains()).containsOnlyKeys(ContentDomain.NCO);
  }

  @Test
  void listsWhoFinishedLastFirst() {
    assertThat(CohortReport.of(cohort(3)).students())
        .extracting(CohortReport.StudentRow::candidate)
        .containsExactly(student(2), student(1), student(0));
  }

  @Test
  void shrinksAMeanAsInTheWorkedExample() {
    Shrunk shrunk = Shrunk.of(new Sample(-0.5, 0.64, 4), 0.2, 0);

    assertThat(shrunk.mean()).isCloseTo(0.06, within(1e-12));
    assertThat(shrunk.variance()).isCloseTo(0.032, within(1e-12));
    assertThat(Shrunk.of(new Sample(-0.5, 0.64, 4), 0.2, 0.1).variance())
        .isCloseTo(0.032 + 0.64 * 0.1, within(1e-12));
  }

  /** Five students at -.5 … .5 in one domain and a logit lower in the other. */
  @Test
  void drawsDomainMeansTowardsTheGroupsOwnLevel() {
    List<DomainRow> rows = CohortReport.of(cohort(5)).domains();
    Known nco = (Known) rows.get(0).mean();
    Known co = (Known) rows.get(1).mean();

    // Own level about -.53 logits, 369 points; the domains' own means are 390 and 350.
    assertThat(nco.points()).isBetween(370, 382);
    assertThat(co.points()).isBetween(352, 368);
    assertThat(nco.low()).isLessThan(nco.points());
    assertThat(nco.high()).isGreaterThan(nco.points());
    assertThat(nco.high() - nco.low()).isBetween(20, 60);
  }

  @Test
  void keepsAnIntervalAroundEqualScores() {
    List<FinishedAttempt> equal =
        IntStream.range(0, 5).mapToObj(i -> attempt(i, i, Exam.Whole.FULL, nco(20, 0.3))).toList();

    Known mean = (Known) CohortReport.of(equal).domains().getFirst().mean();

    assertThat(mean.points()).isEqualTo(402);
    assertThat(mean.high() - mean.low()).isGreaterThan(10);
  }

  @Test
  void staysOnTheScale() {
    List<FinishedAttempt> best =
        IntStream.range(0, 5).mapToObj(i -> attempt(i, i, Exam.Whole.FULL, nco(28, 4.5))).toList();

    assertThat(CohortReport.of(best).domains().getFirst().mean())
        .isEqualTo(new Known(500, 500, 500));
  }
}
