package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Optional;
import org.cehrs.practice.exam.attempt.Accommodation;

/**
 * What the students of a course are granted, for its teachers alone.
 *
 * @param complete whether the platform's list of students is among them
 * @param saved the student whose accommodation was just saved
 */
public record AccommodationsPage(
    Visit visit, List<Student> students, boolean complete, Optional<Student> saved)
    implements Page {

  /**
   * A student.
   *
   * @param address of the student's form, below this page's
   * @param name as the platform gives it, or a pseudonym
   */
  public record Student(String address, String name, Accommodation granted) {

    public String time() {
      return switch (granted.pace()) {
        case Accommodation.Pace.Untimed untimed -> "untimed";
        case Accommodation.Pace.Times(int percent) ->
            percent == 100 ? "usual" : "usual × " + Wording.number(percent / 100.0);
      };
    }

    public String breaks() {
      return granted.breaks().isZero() ? "none" : Wording.minutes(granted.breaks());
    }

    /** Such as "1.75 times the usual time, no breaks". */
    public String words() {
      String time =
          switch (granted.pace()) {
            case Accommodation.Pace.Untimed untimed -> "no time limit";
            case Accommodation.Pace.Times(int percent) ->
                percent == 100
                    ? "the usual time"
                    : Wording.number(percent / 100.0) + " times the usual time";
          };
      return time + (granted.breaks().isZero() ? ", no breaks" : ", " + breaks() + " for breaks");
    }
  }

  public AccommodationsPage {
    students = List.copyOf(students);
  }
}
