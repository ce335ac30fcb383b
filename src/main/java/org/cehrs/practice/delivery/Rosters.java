package org.cehrs.practice.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.attempt.CourseId;
import org.cehrs.practice.exam.attempt.TenantId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.services.Member;

/**
 * Port: courses' students as their platforms listed them last. A list counts and names people; what
 * somebody may do, launches alone tell.
 */
public interface Rosters {

  /**
   * Names a list.
   *
   * @param resourceLink of those alone who see this link; empty for the whole course
   */
  record Key(TenantId tenant, CourseId course, Optional<String> resourceLink) {}

  /** Where a platform keeps a course's list. */
  record Address(UUID registration, URI memberships) {}

  /**
   * Notes who launched as a teacher, and where the platform then said the course's list is.
   * Teachers without attempts are no students, whatever a list says: Moodle lists assistants as
   * learners.
   */
  void taught(Session session, Optional<URI> memberships);

  /** Empty where no teacher's launch has named one. */
  Optional<Address> address(TenantId tenant, CourseId course);

  /**
   * The list, with who has begun an attempt at an exam, or at any.
   *
   * @return empty where it was never tried to read it
   */
  Optional<Roster> find(Key key, Optional<Exam> exam);

  /** The student of this user id, on any of the course's lists. */
  Optional<Roster.Student> listed(TenantId tenant, CourseId course, String subject);

  /**
   * Makes a listed student known before the first launch.
   *
   * @return empty where none of the course's lists holds this user id
   */
  Optional<CandidateId> enrol(TenantId tenant, CourseId course, String subject);

  /** Puts what was read in the place of the old list. */
  void keep(Key key, List<Member> students, Instant now);

  /** Keeps the old list, and why there is no newer one. */
  void failed(Key key, String problem, Instant now);

  /** Deletes lists that nobody asked for since then. */
  int purge(Instant before);
}
