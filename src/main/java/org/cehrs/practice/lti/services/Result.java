package org.cehrs.practice.lti.services;

import java.util.OptionalDouble;

/**
 * What a gradebook holds for a student.
 *
 * @param score empty where the student has none
 * @param maximum the column's, on which {@code score} is given
 */
public record Result(String userId, OptionalDouble score, OptionalDouble maximum) {}
