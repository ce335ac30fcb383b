package org.cehrs.practice.exam.calibration;

import org.cehrs.practice.exam.scoring.TestCurve;

/**
 * The E step: where each person's ability probably lies, and from that how many persons of each
 * ability answered each item. Its work grows with the number of responses times the nodes, its
 * memory with the number of items times the nodes.
 */
final class Expectation {

  private final ResponseMatrix responses;
  private final ItemStates items;
  private final Quadrature quadrature;
  private final int nodes;

  // By item and node: log(1 - P), and the expected number of persons.
  private final double[][] logWrong;
  private final double[][] expected;
  // By node, of one person after the other.
  private final double[] posterior;
  private final double[] persons;
  private double logLikelihood;

  Expectation(ResponseMatrix responses, ItemStates items, Quadrature quadrature) {
    this.responses = responses;
    this.items = items;
    this.quadrature = quadrature;
    nodes = quadrature.nodes();
    logWrong = new double[items.size()][];
    expected = new double[items.size()][nodes];
    posterior = new double[nodes];
    persons = new double[nodes];
  }

  Expectation run() {
    for (int item = 0; item < items.size(); item++) {
      logWrong[item] = logWrong(items.difficulty(item));
    }
    for (int person = 0; person < responses.persons(); person++) {
      person(person);
    }
    return this;
  }

  private double[] logWrong(double difficulty) {
    double[] logs = new double[nodes];
    for (int q = 0; q < nodes; q++) {
      logs[q] = -StrictMath.log1p(StrictMath.exp(quadrature.theta(q) - difficulty));
    }
    return logs;
  }

  private void person(int person) {
    for (int q = 0; q < nodes; q++) {
      posterior[q] = quadrature.logWeight(q);
    }
    int right = 0;
    double easiness = 0;
    for (int answer = responses.from(person); answer < responses.to(person); answer++) {
      int item = responses.item(answer);
      if (items.takesPart(item)) {
        add(logWrong[item], posterior);
        right += responses.right(answer) ? 1 : 0;
        easiness -= responses.right(answer) ? items.difficulty(item) : 0;
      }
    }
    // log P = log(1 - P) + theta - b, so right answers need no sum over nodes of their own.
    for (int q = 0; q < nodes; q++) {
      posterior[q] += right * quadrature.theta(q) + easiness;
    }
    normalize();
    spread(person);
  }

  private void normalize() {
    double highest = Double.NEGATIVE_INFINITY;
    for (double log : posterior) {
      highest = Math.max(highest, log);
    }
    double total = 0;
    for (int q = 0; q < nodes; q++) {
      posterior[q] = StrictMath.exp(posterior[q] - highest);
      total += posterior[q];
    }
    for (int q = 0; q < nodes; q++) {
      posterior[q] /= total;
    }
    logLikelihood += highest + StrictMath.log(total);
  }

  private void spread(int person) {
    add(posterior, persons);
    for (int answer = responses.from(person); answer < responses.to(person); answer++) {
      add(posterior, expected[responses.item(answer)]);
    }
  }

  private static void add(double[] values, double[] sums) {
    for (int q = 0; q < sums.length; q++) {
      sums[q] += values[q];
    }
  }

  double logLikelihood() {
    return logLikelihood;
  }

  /** Right answers to an item that its present difficulty makes us expect. */
  double expectedRight(int item) {
    double sum = 0;
    for (int q = 0; q < nodes; q++) {
      sum += expected[item][q] * probability(item, q);
    }
    return sum;
  }

  double information(int item) {
    double sum = 0;
    for (int q = 0; q < nodes; q++) {
      double p = probability(item, q);
      sum += expected[item][q] * p * (1 - p);
    }
    return sum;
  }

  private double probability(int item, int node) {
    return TestCurve.probability(quadrature.theta(node), items.difficulty(item));
  }

  /** Mean of the abilities. */
  double mean() {
    double sum = 0;
    for (int q = 0; q < nodes; q++) {
      sum += persons[q] * quadrature.theta(q);
    }
    return sum / responses.persons();
  }

  /** Mean squared distance of the abilities from a centre. */
  double secondMoment(double centre) {
    double sum = 0;
    for (int q = 0; q < nodes; q++) {
      double distance = quadrature.theta(q) - centre;
      sum += persons[q] * distance * distance;
    }
    return sum / responses.persons();
  }
}
