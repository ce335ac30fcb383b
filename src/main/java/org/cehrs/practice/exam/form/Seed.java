package org.cehrs.practice.exam.form;

/**
 * The 64 random bits that determine a form. Drawn per attempt, stored, never sent: the bank is
 * public, so whoever knew the seed could rebuild form, keys and scored marks.
 */
public record Seed(long value) {}
