package org.cehrs.practice.exam.scoring;

import java.util.List;
import java.util.stream.IntStream;
import org.cehrs.practice.exam.bank.ContentDomain;
import org.cehrs.practice.exam.form.Form;
import org.cehrs.practice.exam.form.FormItem;

/**
 * Domain scores worth showing. Ten or fifteen items say little alone, so each domain borrows from
 * the others as far as domains go together (Wainer et al. 2001, on the Rasch metric).
 */
public final class DomainProfile {

  // Feinberg and von Davier (2020).
  private static final double UNUSUAL = 0.05;

  private DomainProfile() {}

  /** One estimate for each domain of the score, in its order. */
  public static List<DomainEstimate> of(Form form, Score score, DomainPopulation population) {
    List<DomainScore> domains = score.domains();
    List<Augmented> augmented = augmented(domains, population);
    return IntStream.range(0, domains.size())
        .mapToObj(i ->
            augmented
                .get(i)
                .of(domains.get(i), isUnusuallyLow(form, score.theta(), domains.get(i))))
        .toList();
  }

  /** An augmented estimate of one domain's ability, in logits. */
  record Augmented(double mean, double variance) {

    DomainEstimate of(DomainScore score, boolean unusuallyLow) {
      double deviation = StrictMath.sqrt(variance);
      double chance = NormalDistribution.upTo((mean - ScoreScale.CUT_THETA) / deviation);
      return new DomainEstimate(score, mean, deviation, chance, unusuallyLow);
    }
  }

  static List<Augmented> augmented(List<DomainScore> scores, DomainPopulation population) {
    int size = scores.size();
    double[] errors = scores.stream().mapToDouble(DomainProfile::errorVariance).toArray();
    double[] distances =
        scores.stream().mapToDouble(score -> score.theta() - population.mean()).toArray();
    double[][] covariance = population.covariance(size);
    // S (S + D)^-1: the matrix that turns observed distances from the mean into expected ones.
    double[][] weights =
        Matrix.times(covariance, Matrix.inverse(Matrix.plusDiagonal(covariance, errors)));
    double[] means = Matrix.times(weights, distances);
    double[][] explained = Matrix.times(weights, covariance);
    return IntStream.range(0, size)
        .mapToObj(
            i -> new Augmented(population.mean() + means[i], covariance[i][i] - explained[i][i]))
        .toList();
  }

  private static double errorVariance(DomainScore score) {
    return score.standardError() * score.standardError();
  }

  private static boolean isUnusuallyLow(Form form, double theta, DomainScore score) {
    return isUnusuallyLow(theta, difficulties(form, score.domain()), score.correct());
  }

  static boolean isUnusuallyLow(double theta, List<Double> difficulties, int correct) {
    return RawScoreDistribution.of(theta, difficulties).atMost(correct) <= UNUSUAL;
  }

  private static List<Double> difficulties(Form form, ContentDomain domain) {
    return form.items().stream()
        .filter(item -> item.scored() && item.domain() == domain)
        .map(FormItem::difficulty)
        .toList();
  }
}
