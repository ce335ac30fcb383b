package org.cehrs.practice.web;

import static java.util.stream.Collectors.toSet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cehrs.practice.delivery.Accommodations;
import org.cehrs.practice.delivery.CourseRoster;
import org.cehrs.practice.delivery.Roster;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.exam.attempt.Accommodation;
import org.cehrs.practice.exam.attempt.CandidateId;
import org.cehrs.practice.web.pages.AccommodationsPage;

/**
 * To whom a teacher may grant something: everybody who was here as a student, and those whom the
 * platform's list names and who are still to come.
 */
class AccommodationStudents {

  /** The students, and whether the platform's list is among them. */
  record Found(List<AccommodationsPage.Student> students, boolean complete) {

    Optional<AccommodationsPage.Student> at(String address) {
      return students.stream().filter(one -> one.address().equals(address)).findFirst();
    }
  }

  private final Accommodations accommodations;
  private final CourseRoster rosters;

  AccommodationStudents(Accommodations accommodations, CourseRoster rosters) {
    this.accommodations = accommodations;
    this.rosters = rosters;
  }

  Found of(Session teacher) {
    Optional<Roster> roster =
        rosters.of(teacher, Optional.empty()).flatMap(CourseRoster.View::roster);
    List<Accommodations.Student> known =
        accommodations.students(teacher.tenant(), teacher.course());
    List<AccommodationsPage.Student> all = new ArrayList<>();
    known.stream().map(AccommodationStudents::known).forEach(all::add);
    roster.stream().flatMap(list -> newcomers(list, known).stream()).forEach(all::add);
    all.sort(Comparator.comparing(AccommodationsPage.Student::name));
    return new Found(all, roster.flatMap(Roster::readAt).isPresent());
  }

  /** Nobody could tell those apart whose names are withheld. */
  private static List<AccommodationsPage.Student> newcomers(
      Roster roster, List<Accommodations.Student> known) {
    Set<String> subjects = known.stream().map(Accommodations.Student::subject).collect(toSet());
    return roster.students().stream()
        .filter(listed -> !subjects.contains(listed.subject()))
        .flatMap(listed -> listed.name().map(name -> newcomer(listed, name)).stream())
        .toList();
  }

  private static AccommodationsPage.Student newcomer(Roster.Student listed, String name) {
    return new AccommodationsPage.Student(
        addressListed(listed.subject()), name, Accommodation.NONE);
  }

  private static AccommodationsPage.Student known(Accommodations.Student one) {
    return new AccommodationsPage.Student(
        address(one.id()),
        one.name().orElseGet(() -> ReportViews.pseudonym(one.id())),
        one.granted());
  }

  /** Of a student's form, below the page of all. */
  static String address(CandidateId student) {
    return "/" + student;
  }

  /** Of the form of a student whom only the platform's list names. */
  static String addressListed(String subject) {
    return "/listed?user=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
  }
}
