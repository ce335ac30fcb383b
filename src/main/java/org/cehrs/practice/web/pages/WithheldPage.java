package org.cehrs.practice.web.pages;

import java.time.Instant;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.form.Exam;

/**
 * A submitted attempt of which the teacher does not show this much yet, or ever.
 *
 * @param what is not shown: results, or explanations
 * @param from when it will be shown; empty where no time is set
 * @param late whether the student's last answer came after the end, and was not saved
 */
public record WithheldPage(
    Visit visit,
    Exam exam,
    AttemptId attempt,
    int number,
    Instant submittedAt,
    String what,
    Optional<Instant> from,
    boolean late)
    implements Page {}
