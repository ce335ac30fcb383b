package org.cehrs.demolms.pages;

import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.CourseCopy;
import org.cehrs.demolms.course.Courses;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;

/** The pages of the course, for those who are signed in. */
public final class CoursePages {

  private final Courses courses;
  private final CourseCopy copies;
  private final Sessions sessions;
  private final Layout layout;

  public CoursePages(Courses courses, CourseCopy copies, Sessions sessions, Layout layout) {
    this.courses = courses;
    this.copies = copies;
    this.sessions = sessions;
    this.layout = layout;
  }

  public Response course(Request request) {
    return sessions.signedIn(request, visit -> new CoursePage(visit, courses.all(), layout).show());
  }

  public Response gradebook(Request request) {
    return sessions.signedIn(request, visit -> new GradebookPage(visit, layout).show());
  }

  /** Makes a course from the one that is open, and opens it. */
  public Response copy(Request request) {
    sessions.refuseOtherSites(request);
    return sessions.teaching(
        request,
        visit -> {
          Course copy = copies.of(visit.course());
          courses.add(copy);
          return open(request, copy);
        });
  }

  /** Opens another course. */
  public Response open(Request request) {
    sessions.refuseOtherSites(request);
    String key = request.form().get("course").orElse("");
    return sessions.signedIn(
        request,
        visit ->
            open(
                request,
                courses
                    .find(key)
                    .orElseThrow(
                        () -> Refused.because(404, "There is no course \"" + key + "\"."))));
  }

  private Response open(Request request, Course course) {
    sessions.move(request, course);
    return Response.seeOther("/course");
  }
}
