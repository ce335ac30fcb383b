package org.cehrs.practice.passback;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.exam.attempt.ActivityId;

/**
 * A grade as it waits, with all that is needed to send it.
 *
 * @param courseWide whether the link is the course itself, no place of its own
 * @param subject the platform's user id
 * @param lineItem empty until a launch named one or we created one
 * @param timestamp fixed when it was queued; every retry reuses it
 * @param newest whether no newer grade of the same activity and person waits
 */
public record QueuedGrade(
    UUID id,
    UUID registration,
    ActivityId activity,
    String activityTitle,
    String resourceLinkId,
    boolean courseWide,
    String exam,
    String subject,
    Optional<URI> lineItem,
    Optional<URI> lineItems,
    double scoreGiven,
    double scoreMaximum,
    String comment,
    Instant timestamp,
    Instant submittedAt,
    int tries,
    boolean newest) {}
