package org.cehrs.practice.passback;

import java.util.Optional;
import java.util.UUID;

/**
 * The way of grades to one platform, held by this node.
 *
 * @param failures turns in a row that brought nothing through
 * @param problem why it rested
 */
public record GradeLane(UUID registration, int failures, Optional<String> problem) {}
