package org.cehrs.practice.web.pages;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;

/**
 * A line about an earlier attempt, with a link to its result.
 *
 * @param number 1 for the first attempt
 * @param tally empty while the teacher does not show results
 */
public record FinishedAttempt(
    AttemptId id, int number, Instant submittedAt, Optional<Tally> tally) {}
