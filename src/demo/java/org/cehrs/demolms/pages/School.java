package org.cehrs.demolms.pages;

import org.cehrs.demolms.course.Courses;
import org.cehrs.demolms.platform.Platform;

/** One of the platforms that the front page offers, with its courses. */
public record School(Platform platform, Courses courses) {}
