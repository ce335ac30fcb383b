package org.cehrs.practice.lti.services;

import org.cehrs.practice.lti.net.Answer;

/** What came of a call with an access token. */
sealed interface Reply permits Reply.Answered, ServiceProblem {

  record Answered(Answer answer) implements Reply {}
}
