package org.cehrs.practice.administration;

/**
 * What a command may be given.
 *
 * @param name as it is written after the two dashes; of a value without a name, what it is
 * @param value what stands for the value in the help; empty for an option that takes none
 */
record Parameter(Kind kind, String name, String value) {

  enum Kind {
    /** A word that has to be there. */
    VALUE,
    /** {@code --name value}. */
    OPTION,
    /** {@code --name}. */
    FLAG
  }

  static Parameter value(String name) {
    return new Parameter(Kind.VALUE, name, name.toUpperCase(java.util.Locale.ROOT));
  }

  static Parameter option(String name, String value) {
    return new Parameter(Kind.OPTION, name, value);
  }

  static Parameter flag(String name) {
    return new Parameter(Kind.FLAG, name, "");
  }

  /** As the help shows it. */
  String usage() {
    return switch (kind) {
      case VALUE -> value;
      case OPTION -> "[--" + name + " " + value + "]";
      case FLAG -> "[--" + name + "]";
    };
  }
}
