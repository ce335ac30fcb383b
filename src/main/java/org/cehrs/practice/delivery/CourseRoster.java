package org.cehrs.practice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.Nrps;

/**
 * A course's students for its teacher. What is stored is shown; where it is old the platform is
 * asked in the background, and the page waits for it a moment and no longer.
 */
public class CourseRoster {

  /** A list that was tried for later than this is not asked for again by itself. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** The same where the teacher presses a button. */
  private static final Duration REST = Duration.ofSeconds(10);

  /** How long a page waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * What a page can tell of a list.
   *
   * @param roster empty where none has come yet
   * @param underway whether it is being read just now
   */
  public record View(Optional<Roster> roster, boolean underway) {}

  private final Rosters rosters;
  private final Registrations registrations;
  private final RosterReading reading;
  private final InstantSource clock;
  private final Duration patience;

  public CourseRoster(
      Rosters rosters, Registrations registrations, RosterReading reading, InstantSource clock) {
    this(rosters, registrations, reading, clock, PATIENCE);
  }

  CourseRoster(
      Rosters rosters,
      Registrations registrations,
      RosterReading reading,
      InstantSource clock,
      Duration patience) {
    this.patience = patience;
    this.rosters = rosters;
    this.registrations = registrations;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * The students of a teacher's course, with who has begun an exam, or any.
   *
   * @return empty where the platform offers no list
   */
  public Optional<View> of(Session session, Optional<Exam> exam) {
    return source(session, exam).map(source -> view(source, exam, FRESH));
  }

  /** Asks the platform now, unless it was asked a moment ago. */
  public void refresh(Session session, Optional<Exam> exam) {
    source(session, exam).ifPresent(source -> view(source, exam, REST));
  }

  /** The student of this user id, if the platform lists one in the teacher's course. */
  public Optional<Roster.Student> listed(Session session, String subject) {
    refresh(session, Optional.empty());
    return rosters.listed(session.tenant(), session.course(), subject);
  }

  /**
   * A listed student of the teacher's course, as somebody to whom something can be granted before
   * the first launch.
   */
  public Optional<CandidateId> enrol(Session teacher, String subject) {
    return rosters.enrol(teacher.tenant(), teacher.course(), subject);
  }

  private View view(RosterReading.Source source, Optional<Exam> exam, Duration fresh) {
    Optional<Roster> stored = rosters.find(source.key(), exam);
    Instant old = clock.instant().minus(fresh);
    if (stored.filter(roster -> roster.isSince(old)).isPresent()) {
      return new View(stored, false);
    }
    boolean underway = !reading.begin(source, old).within(patience);
    return new View(rosters.find(source.key(), exam), underway);
  }

  private Optional<RosterReading.Source> source(Session session, Optional<Exam> exam) {
    return rosters
        .address(session.tenant(), session.course())
        .flatMap(address ->
            registrations
                .find(address.registration())
                .map(registration ->
                    new RosterReading.Source(
                        registration, address.memberships(), key(session, exam, registration))));
  }

  /** The report of a link's own exam is about those who see the link. */
  private static Rosters.Key key(Session session, Optional<Exam> exam, Registration registration) {
    boolean ofLink =
        exam.isPresent() && exam.equals(session.exam()) && Nrps.tellsLinksApart(registration);
    return new Rosters.Key(
        session.tenant(),
        session.course(),
        Optional.of(session.resourceLinkId()).filter(link -> ofLink));
  }
}
