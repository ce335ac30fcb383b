package org.cehrs.practice.passback;

import java.time.Instant;

/**
 * A try that failed for now.
 *
 * @param next when this grade is tried again; after the others of its activity, so that one grade
 *     with a trouble of its own holds up no other
 * @param othersNext when they are tried again
 * @param denied whether the platform let us not write there
 */
public record Setback(String problem, Instant next, Instant othersNext, boolean denied) {}
