package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;

/**
 * A break: no question is shown.
 *
 * @param ends when the clock runs again at the latest
 * @param breakLeft until then
 * @param timeLeft working time, which stands still; empty for an untimed attempt
 * @param refused whether an answer was sent meanwhile, and not saved
 */
public record BreakPage(
    Visit visit,
    Exam exam,
    AttemptId attempt,
    Instant ends,
    Duration breakLeft,
    Optional<Duration> timeLeft,
    boolean refused)
    implements Page {}
