package org.cehrs.demolms.pages;

import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.Platform;

/** Who is signed in, to what kind of platform, and which course is open. */
public record Visit(Platform platform, Course course, Person person) {}
