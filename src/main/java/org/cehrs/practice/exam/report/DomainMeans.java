package org.cehrs.practice.exam.report;

import java.util.Collection;
import java.util.List;
import org.cehrs.practice.exam.report.CohortReport.StudentRow;
import org.cehrs.practice.exam.report.GroupMean.Sample;
import org.cehrs.practice.exam.report.GroupMean.Shrunk;
import org.cehrs.practice.exam.scoring.DomainScore;

/**
 * The domain means of one group. Each is drawn towards the group's own overall level, not towards
 * other groups: a weak class must not look better for being small.
 */
final class DomainMeans {

  private final Audience audience;
  private final Sample overall;

  DomainMeans(List<StudentRow> students, Audience audience) {
    this.audience = audience;
    double[] levels =
        students.stream()
            .filter(row -> !row.domains().isEmpty())
            .mapToDouble(row -> level(row.domains().values()))
            .toArray();
    overall = sample(levels, 0);
  }

  /** A student's level over all domains, each weighted by its precision. */
  private static double level(Collection<DomainScore> scores) {
    double weights = 0;
    double sum = 0;
    for (DomainScore score : scores) {
      double weight = 1 / error(score);
      weights += weight;
      sum += weight * score.theta();
    }
    return sum / weights;
  }

  private static double error(DomainScore score) {
    return score.standardError() * score.standardError();
  }

  GroupMean of(List<DomainScore> scores) {
    if (scores.size() < audience.fewest()) {
      return new GroupMean.TooFew(scores.size());
    }
    double[] thetas = scores.stream().mapToDouble(DomainScore::theta).toArray();
    double measurement = scores.stream().mapToDouble(DomainMeans::error).sum() / scores.size();
    Sample sample = sample(thetas, measurement);
    return GroupMean.Known.of(Shrunk.of(sample, overall.mean(), overall.error()));
  }

  /**
   * Mean and variance.
   *
   * @param least a variance that the sample's cannot be below: equal scores are equal by chance
   */
  private static Sample sample(double[] values, double least) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double variance = values.length < 2 ? least : squares / (values.length - 1);
    return new Sample(mean, Math.max(least, variance), values.length);
  }
}
