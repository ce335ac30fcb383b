package org.cehrs.practice.lti.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * What may be told of one of this tool's keys.
 *
 * @param kid the SHA-256 thumbprint of its public part (RFC 7638)
 * @param made empty for a key that does not say
 * @param signsFrom when it began, or begins, to sign
 * @param signs whether it signs at present
 * @param droppedAt when it is published no more; empty for the newest
 */
public record ToolKey(
    String kid,
    Optional<Instant> made,
    Instant signsFrom,
    boolean signs,
    Optional<Instant> droppedAt) {}
