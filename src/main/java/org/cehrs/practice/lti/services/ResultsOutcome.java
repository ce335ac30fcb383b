package org.cehrs.practice.lti.services;

import java.util.List;

/** What became of asking for results. */
public sealed interface ResultsOutcome permits ResultsOutcome.Results, ServiceProblem {

  /** Those the platform holds. */
  record Results(List<Result> results) implements ResultsOutcome {

    public Results {
      results = List.copyOf(results);
    }
  }
}
