package org.cehrs.practice.web.pages;

/**
 * Shown where neither cookie nor storage came back: a new tab, opened by the button, takes the
 * launch up.
 *
 * @param visit names who was launched, to be recognised by the reader
 * @param state what the button posts to {@code /lti/tab}
 */
public record UnboundPage(Visit visit, String state, String reference) implements Page {}
