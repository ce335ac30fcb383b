package org.cehrs.practice.lti.services;

import java.util.Optional;

/**
 * A learner on a course's list. It tells who is there; what a person may do, launches alone tell.
 *
 * @param userId as launches name the person, at most 255 characters
 * @param name empty where the platform withholds it
 * @param active whether the person takes part now: neither suspended nor gone
 */
public record Member(String userId, Optional<String> name, boolean active) {}
