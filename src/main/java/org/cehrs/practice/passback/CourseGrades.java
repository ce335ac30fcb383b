package org.cehrs.practice.passback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;
import org.cehrs.practice.exam.attempt.AttemptId;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/** Port: the grades of a course as its teachers see them. Of each student the newest counts. */
public interface CourseGrades {

  /**
   * Where the grades of one exam stand.
   *
   * @param parked how many are not sent any more until somebody asks
   */
  record Standing(GradePlace place, UUID registration, int sent, int waiting, int parked) {}

  /**
   * A student's grade.
   *
   * @param name as the platform gives it; empty where it is withheld
   * @param subject the platform's user id
   * @param number of the attempt, 1 for the first
   */
  record StudentGrade(
      CandidateId student,
      Optional<String> name,
      String subject,
      AttemptId attempt,
      int number,
      GradeState grade) {}

  /** Whether the administrator has to approve the deployment before anything is sent. */
  boolean held(TenantId tenant);

  List<Standing> exams(TenantId tenant, CourseId course);

  List<StudentGrade> students(TenantId tenant, ActivityId activity);

  /**
   * Sends grades once more, under later timestamps; those that wait are due at once. Where we were
   * not let write, that is counted anew.
   *
   * @return how many
   */
  int resend(TenantId tenant, ActivityId activity, Collection<CandidateId> students, Instant now);

  /** The next grade of this activity makes itself a new column, or finds one. */
  void forgetColumn(TenantId tenant, ActivityId activity);
}
