package org.cehrs.practice.delivery;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Attempt;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.exam.scoring.Score;
import org.cehrs.practice.passback.GradeState;

/** Port: what a course's teachers may read about its students. */
public interface Cohorts {

  /**
   * A finished attempt with its newest score.
   *
   * @param name as the platform gives it; empty where it is withheld
   * @param grade empty where nothing goes to a gradebook
   */
  record Finished(
      Attempt.Submitted attempt, Optional<String> name, Score score, Optional<GradeState> grade) {}

  /** All finished attempts of a course, newest last; of one exam where one is named. */
  List<Finished> finished(TenantId tenant, CourseId course, Optional<Exam> exam);

  /** How many students of a course have an attempt open. */
  int inProgress(TenantId tenant, CourseId course, Optional<Exam> exam);

  /** How many students of a course have begun an attempt, finished or not. */
  int begun(TenantId tenant, CourseId course, Optional<Exam> exam);

  /** Who has begun an attempt in this course under this user id of the platform. */
  Optional<CandidateId> student(TenantId tenant, CourseId course, String subject);

  /** A person's name as the platform gives it; empty where it is withheld. */
  Optional<String> name(TenantId tenant, CandidateId person);
}
