package org.cehrs.practice.passback;

import java.util.UUID;

/**
 * The way of grades to one platform, held by this node.
 *
 * @param failures turns in a row that brought nothing through
 */
public record GradeLane(UUID registration, int failures) {}
