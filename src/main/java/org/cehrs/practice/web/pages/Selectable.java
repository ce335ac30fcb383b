package org.cehrs.practice.web.pages;

/** One value of a list to choose from, with its words. */
public record Selectable(String code, String words) {}
