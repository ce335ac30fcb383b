package org.cehrs.practice.exam.report;

import java.time.Instant;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.scoring.Score;

/**
 * A closed attempt with its newest score.
 *
 * @param submittedAt decides which of a student's attempts is the newest
 */
public record FinishedAttempt(
    AttemptId attempt, CandidateId candidate, Exam exam, Instant submittedAt, Score score) {}
