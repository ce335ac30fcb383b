package org.cehrs.practice.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.cehrs.practice.exam.link.Coded;
import org.cehrs.practice.exam.link.Counting;
import org.cehrs.practice.exam.link.GradeKind;
import org.cehrs.practice.exam.link.Release;
import org.cehrs.practice.exam.link.Timing;

/** The settings of a link in words. */
public final class LinkWords {

  private LinkWords() {}

  public static List<Selectable> timings() {
    return of(Timing.values(), LinkWords::words);
  }

  public static List<Selectable> countings() {
    return of(Counting.values(), LinkWords::words);
  }

  public static List<Selectable> grades() {
    return of(GradeKind.values(), LinkWords::words);
  }

  public static List<Selectable> releases() {
    return of(Release.values(), LinkWords::words);
  }

  /** Zones of the schools that this exam is for; a browser adds its own. */
  public static List<Selectable> zones() {
    return List.of(
        new Selectable("America/New_York", "Eastern (New York)"),
        new Selectable("America/Chicago", "Central (Chicago)"),
        new Selectable("America/Denver", "Mountain (Denver)"),
        new Selectable("America/Phoenix", "Arizona (Phoenix)"),
        new Selectable("America/Los_Angeles", "Pacific (Los Angeles)"),
        new Selectable("America/Anchorage", "Alaska (Anchorage)"),
        new Selectable("Pacific/Honolulu", "Hawaii (Honolulu)"),
        new Selectable("America/Puerto_Rico", "Atlantic (Puerto Rico)"),
        new Selectable("UTC", "UTC"));
  }

  public static String words(Timing timing) {
    return switch (timing) {
      case TIMED -> "Timed";
      case UNTIMED -> "Untimed";
      case STUDENT_CHOOSES -> "The student chooses";
    };
  }

  public static String words(Counting counting) {
    return switch (counting) {
      case BEST -> "The best attempt";
      case LATEST -> "The latest attempt";
      case FIRST -> "The first attempt";
    };
  }

  public static String words(GradeKind kind) {
    return switch (kind) {
      case SCORE -> "Practice score";
      case PERCENT -> "Percent correct";
      case PASS_FAIL -> "Pass or fail";
      case COMPLETION -> "Completed";
      case NOTHING -> "Nothing";
    };
  }

  public static String words(Release release) {
    return switch (release) {
      case AT_ONCE -> "After each attempt";
      case AFTER_CLOSE -> "When the exam has closed";
      case NEVER -> "Never";
    };
  }

  private static <T extends Coded> List<Selectable> of(T[] values, Function<T, String> words) {
    return Arrays.stream(values)
        .map(value -> new Selectable(value.code(), words.apply(value)))
        .toList();
  }
}
