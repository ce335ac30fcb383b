package org.cehrs.practice.bankfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns a file's bytes into text: UTF-8 without exception, and nothing in it that cannot be seen.
 */
final class StrictText {

  private StrictText() {}

  /** The text; empty where a fault was noted. */
  static Optional<String> of(BankFile file, FaultNotes faults) {
    if (file.bytes().remaining() > BankFile.LARGEST) {
      faults.at(1, "is larger than " + BankFile.LARGEST + " bytes");
      return Optional.empty();
    }
    return decode(file.bytes().duplicate(), faults).filter(text -> isVisible(text, faults));
  }

  private static Optional<String> decode(ByteBuffer bytes, FaultNotes faults) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CoderResult result = UTF_8.newDecoder().decode(bytes, text, true);
    if (result.isError()) {
      String wrong = HexFormat.of().withUpperCase().toHexDigits(bytes.get(bytes.position()));
      faults.at(
          lineOf(bytes),
          "holds the byte 0x" + wrong + ", which is not UTF-8; save the file as UTF-8");
      return Optional.empty();
    }
    return Optional.of(text.flip().toString());
  }

  private static int lineOf(ByteBuffer stopped) {
    int line = 1;
    for (int i = 0; i < stopped.position(); i++) {
      line += stopped.get(i) == '\n' ? 1 : 0;
    }
    return line;
  }

  private static boolean isVisible(String text, FaultNotes faults) {
    int line = 1;
    boolean visible = true;
    for (int character : text.codePoints().toArray()) {
      if (isHidden(character) && "\n\r\t".indexOf(character) < 0) {
        faults.at(line, "holds " + nameOf(character));
        visible = false;
      }
      line += character == '\n' ? 1 : 0;
    }
    return visible;
  }

  /** Control characters, and those that reorder, join or break text without being seen. */
  static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  static String nameOf(int hidden) {
    return String.format(Locale.ROOT, "the control character U+%04X", hidden);
  }
}
