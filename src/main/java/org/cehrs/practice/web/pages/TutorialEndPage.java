package org.cehrs.practice.web.pages;

/** After the tutorial: once more, or to the exam. */
public record TutorialEndPage(Visit visit) implements Page {}
