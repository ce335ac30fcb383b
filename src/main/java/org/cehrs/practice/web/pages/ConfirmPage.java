package org.cehrs.practice.web.pages;

import java.time.Duration;
import java.util.Optional;

/**
 * The last step before an attempt is submitted, for candidates without JavaScript.
 *
 * @param timeLeft empty for an untimed attempt
 */
public record ConfirmPage(Visit visit, Place place, Progress progress, Optional<Duration> timeLeft)
    implements Page {}
