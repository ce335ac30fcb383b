package org.cehrs.practice.bankfiles;

import java.util.Comparator;

/**
 * Something wrong in a file of the bank.
 *
 * @param line counted from 1
 */
public record Fault(String file, int line, String text) implements Comparable<Fault> {

  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::text);

  @Override
  public int compareTo(Fault other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + text;
  }
}
