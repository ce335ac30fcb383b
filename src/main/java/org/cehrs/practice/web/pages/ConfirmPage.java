package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;

/**
 * The last step before an attempt is submitted, for candidates without JavaScript.
 *
 * @param timeLeft empty for an untimed attempt
 */
public record ConfirmPage(
    Visit visit, Exam exam, AttemptId attempt, Progress progress, Optional<Duration> timeLeft)
    implements Page {}
