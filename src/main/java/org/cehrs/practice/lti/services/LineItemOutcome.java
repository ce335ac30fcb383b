package org.cehrs.practice.lti.services;

import java.net.URI;

/** What became of looking for a line item. */
public sealed interface LineItemOutcome permits LineItemOutcome.At, ServiceProblem {

  /** It was there, or is there now. */
  record At(URI lineItem) implements LineItemOutcome {}
}
