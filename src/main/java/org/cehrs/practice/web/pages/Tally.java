package org.cehrs.practice.web.pages;

import java.util.Optional;

/**
 * What a finished attempt came to.
 *
 * @param score empty for an exam that is not scaled
 */
public record Tally(int correct, int total, Optional<PracticeScore> score) {}
