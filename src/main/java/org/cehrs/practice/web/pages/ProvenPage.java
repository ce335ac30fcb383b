package org.cehrs.practice.web.pages;

/**
 * The launch is this browser's, but its frame may keep no cookie: a script looks whether it does
 * and goes on; else a new tab is offered.
 */
public record ProvenPage(Visit visit) implements Page {}
