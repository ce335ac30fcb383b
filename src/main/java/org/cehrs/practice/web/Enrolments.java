package org.cehrs.practice.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.delivery.AuditLog;
import org.cehrs.practice.delivery.CourseRoster;
import org.cehrs.practice.delivery.Roster;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.form.Exam;
import org.cehrs.practice.web.pages.Enrolment;

/** A course's list of students as the report prints it. */
class Enrolments {

  private final CourseRoster rosters;
  private final AuditLog audit;
  private final InstantSource clock;

  Enrolments(CourseRoster rosters, AuditLog audit, InstantSource clock) {
    this.rosters = rosters;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the list says.
   *
   * @param begun how many students have begun, on the list or not
   * @return empty where the platform offers none
   */
  Optional<Enrolment> of(Session session, Optional<Exam> exam, int begun) {
    return rosters
        .of(session, exam)
        .map(view ->
            new Enrolment(
                view.roster().flatMap(roster -> listed(roster, begun)),
                view.roster().flatMap(Roster::problem),
                view.underway()));
  }

  void refresh(Session session, Optional<Exam> exam) {
    rosters.refresh(session, exam);
    audit.record(
        AuditEvent.of(session, "roster.refresh", session.course().toString(), "", clock.instant()));
  }

  private Optional<Enrolment.Listed> listed(Roster roster, int begun) {
    return roster.readAt().map(readAt -> listed(roster, readAt, begun));
  }

  private Enrolment.Listed listed(Roster roster, Instant readAt, int begun) {
    List<Roster.Student> waiting =
        roster.students().stream().filter(student -> !student.begun()).toList();
    List<String> names = waiting.stream().flatMap(student -> student.name().stream()).toList();
    return new Enrolment.Listed(
        readAt,
        Duration.between(readAt, clock.instant()),
        roster.students().size(),
        names,
        waiting.size() - names.size(),
        Math.max(0, begun - roster.begun()));
  }
}
