package org.cehrs.practice.exam.bank;

/**
 * An answer option.
 *
 * @param rationale why it is right or wrong; leaves the server only after the attempt is closed
 */
public record Option(Choice choice, String text, String rationale) {}
