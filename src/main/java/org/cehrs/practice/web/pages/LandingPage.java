package org.cehrs.practice.web.pages;

import java.util.Optional;
import org.cehrs.practice.exam.form.Exam;

/**
 * What a visitor sees: an observer, a test student, an unknown role.
 *
 * @param exam the exam of the link; empty where the link is for the course
 */
public record LandingPage(Visit visit, Optional<Exam> exam) implements Page {}
