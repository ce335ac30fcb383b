package org.cehrs.practice.exam.attempt;

import java.time.Instant;

/**
 * The answer that counts at one position, as it was received.
 *
 * @param letter empty where the candidate took the answer back
 * @param seq the server's sequence number of the save, as it was acknowledged
 * @param at by the server's clock
 */
public record Received(int position, String letter, long seq, Instant at) {}
