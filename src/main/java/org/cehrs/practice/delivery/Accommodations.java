package org.cehrs.practice.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;

/** Port: what the students of a course are granted. For their teachers and themselves alone. */
public interface Accommodations {

  /**
   * A student of a course.
   *
   * @param subject the platform's id of the person
   * @param name as the platform gives it; empty where it is withheld
   */
  record Student(CandidateId id, String subject, Optional<String> name, Accommodation granted) {}

  /** What one student is granted; {@link Accommodation#NONE} where nobody set anything. */
  Accommodation of(TenantId tenant, CourseId course, CandidateId student);

  /** Everybody who has opened the course's exams as a student, by name. */
  List<Student> students(TenantId tenant, CourseId course);

  /** Keeps what a student of this tenant is granted from now on, in the caller's transaction. */
  void set(
      TenantId tenant, CourseId course, CandidateId student, Accommodation granted, Instant now);
}
