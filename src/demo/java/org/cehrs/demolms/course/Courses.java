package org.cehrs.demolms.course;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The courses of one platform; all of them have the same people. */
public final class Courses {

  private final List<Course> courses;

  public Courses(Course first) {
    this.courses = new CopyOnWriteArrayList<>(List.of(first));
  }

  public Course first() {
    return courses.getFirst();
  }

  public List<Course> all() {
    return List.copyOf(courses);
  }

  public Optional<Course> find(String key) {
    return courses.stream().filter(course -> course.key().equals(key)).findFirst();
  }

  public void add(Course course) {
    courses.add(course);
  }
}
