package org.cehrs.practice.lti;

/** A value from outside as it may stand in a log line or on a page: quoted, printable and short. */
public final class Quoted {

  private static final int LONGEST = 200;

  private Quoted() {}

  public static String of(String value) {
    String shown = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    return shown
        .codePoints()
        .map(c -> printable(c) ? c : '?')
        .collect(
            () -> new StringBuilder("\""), StringBuilder::appendCodePoint, StringBuilder::append)
        .append('"')
        .toString();
  }

  // A control or direction mark could forge a second log line or turn the text around.
  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
