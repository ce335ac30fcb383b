package org.cehrs.practice.web.pages;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;

/**
 * A line about an earlier attempt, with a link to its result.
 *
 * @param number 1 for the first attempt
 * @param score empty for an exam that is not scaled
 */
public record FinishedAttempt(
    AttemptId id,
    int number,
    Instant submittedAt,
    int correct,
    int total,
    Optional<PracticeScore> score) {}
