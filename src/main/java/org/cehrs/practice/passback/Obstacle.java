package org.cehrs.practice.passback;

/** Why a grade is not sent any more until a person does something. */
public enum Obstacle {
  COLUMN_GONE(
      "The gradebook column no longer exists.",
      "If it was deleted by mistake, restore it in the gradebook. Or make a new column on this"
          + " page; where the exam's link is gone too, it holds grades alone: place the exam again"
          + " for new attempts. Then send the grade again."),
  COLUMN_NOT_FOUND(
      "The course is outside its dates, or the gradebook column no longer exists.",
      "Look at the dates of the course first: before and after them it takes no grades. If the"
          + " column was deleted, restore it or make a new one on this page. Then send the grade"
          + " again."),
  NO_COLUMN(
      "No gradebook column could be made for this exam.",
      "Check that the course still exists, that it is within its dates and that the tool may add"
          + " columns. Then send the grade again. Where the exam's link is gone, place the exam"
          + " again."),
  NO_GRADE_SERVICE(
      "The course offers no gradebook for this link.",
      "Allow the tool to add grades there, open the link once, and send the grade again."),
  NOT_ALLOWED(
      "The course platform does not let this tool write grades here.",
      "Check that the course still has the tool, and ask the administrator of the platform to allow"
          + " it to read and write grades. Then send the grade again."),
  NOT_A_STUDENT(
      "The gradebook does not know this person as a student of the course.",
      "If the person should be one, enrol them again and send the grade again."),
  COURSE_CLOSED(
      "The course has ended and takes no more grades.",
      "Open the course for changes again, or enter the grade by hand. Then send the grade again."),
  UNPUBLISHED("The assignment is not published yet.", "Publish it, then send the grade again."),
  NO_ATTEMPT_LEFT(
      "The assignment allows no further attempt.",
      "Raise the number of attempts of the assignment, then send the grade again."),
  LOCKED(
      "The grade or its column is locked in the gradebook.",
      "Unlock it there, then send the grade again."),
  FOREIGN_COLUMN(
      "The gradebook column belongs to another tool.",
      "Make a new column on this page, or ask the administrator which tool owns it."),
  /** Only of grades that an earlier version gave up: they wait by now until it is back. */
  NO_REGISTRATION(
      "This platform is no longer registered here.",
      "Ask the administrator to register it again, then send the grade again."),
  OTHER(
      "The gradebook refused the grade.",
      "Tell the administrator what the gradebook answered, then send the grade again.");

  private final String reason;
  private final String advice;

  Obstacle(String reason, String advice) {
    this.reason = reason;
    this.advice = advice;
  }

  /** In plain words, for student and teacher. */
  public String reason() {
    return reason;
  }

  /** What to do, for the teacher. */
  public String advice() {
    return advice;
  }

  /** Whether a new column would help. */
  public boolean needsColumn() {
    return this == COLUMN_GONE
        || this == COLUMN_NOT_FOUND
        || this == FOREIGN_COLUMN
        || this == NO_COLUMN;
  }
}
