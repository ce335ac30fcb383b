package org.cehrs.practice.web.pages;

import org.cehrs.practice.passback.GradeState;

/**
 * What goes to the gradebook, and how far it has come.
 *
 * @param given of maximum, as posted; the platform may show it on a scale of its own
 */
public record GradeReturn(GradeState state, int given, int maximum) {}
