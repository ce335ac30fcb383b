package org.cehrs.practice.web.pages;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cehrs.practice.exam.form.Exam;

/** The picker's pages, filled with invented data. */
final class PickSamples {

  private PickSamples() {}

  static PickPage fresh() {
    return new PickPage(
        Samples.visit(true), false, Exam.all(), PickFields.fresh("Week 6 exam"), Map.of());
  }

  static PickPage faulty() {
    Map<String, String> errors = new LinkedHashMap<>();
    errors.put("exam", "Choose an exam.");
    errors.put("attempts", "Attempts: enter a number from 1 to 99, or leave it empty.");
    errors.put("closes", "The end must be later than the beginning.");
    return new PickPage(Samples.visit(true), true, Exam.all(), filled(), errors);
  }

  static PreviewPage preview() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Time limit", "The student chooses");
    facts.put("Attempts", "3");
    facts.put("Gradebook gets", "Practice score");
    facts.put("Of several attempts", "The best attempt");
    facts.put("Result shown", "After each attempt");
    facts.put("Explanations shown", "When the exam has closed");
    facts.put("Start from", "1 Dec 2026, 08:00 (America/New_York)");
    facts.put("Start until", "15 Dec 2026, 08:00 (America/New_York)");
    return new PreviewPage(
        Samples.visit(true),
        List.of(
            entry("Full practice exam", "125 questions, 125 minutes or no time limit."),
            entry("Domain quiz: Clinical Operations", "20 questions, no time limit.")),
        facts,
        filled());
  }

  private static PreviewPage.Entry entry(String title, String text) {
    return new PreviewPage.Entry(
        title, text, "Gradebook column of 500 points.", "Opens in a new tab.");
  }

  static PlacedPage placed(boolean nothing) {
    return new PlacedPage(
        Samples.visit(true), URI.create("https://lms.example/return?data=x"), "a.b.c", nothing);
  }

  private static PickFields filled() {
    return new PickFields(
        List.of("full", "domain:CO"),
        Map.of(
            "attempts", "0",
            "opens", "2026-12-01T08:00",
            "closes", "2026-11-01T08:00",
            "zone", "Europe/Vienna"));
  }
}
