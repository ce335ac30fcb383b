package org.cehrs.practice.web;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.delivery.Receipt;
import org.cehrs.practice.exam.attempt.Received;

/** A receipt as the file that a student keeps: for people above, signed below. */
final class ReceiptText {

  private static final String BEGIN = "-----BEGIN SIGNED RECEIPT-----";
  private static final String END = "-----END SIGNED RECEIPT-----";
  private static final Pattern SIGNED =
      Pattern.compile(Pattern.quote(BEGIN) + "(.*?)" + Pattern.quote(END), Pattern.DOTALL);
  private static final int WIDTH = 76;

  private ReceiptText() {}

  static String write(Receipt receipt, String signed) {
    StringBuilder text = new StringBuilder();
    text.append("Receipt of the answers that were received\n\n")
        .append("%s, attempt %d\n".formatted(receipt.exam(), receipt.number()))
        .append("Submitted %s\n".formatted(receipt.submittedAt().truncatedTo(ChronoUnit.SECONDS)))
        .append("Answers received: %d\n\n".formatted(receipt.answers().size()));
    receipt.answers().forEach(answer -> text.append(line(answer)));
    return text.append("\nYour teacher can check the signed part in the course reports.\n")
        .append("All times are UTC by the clock of the server.\n\n")
        .append("%s\n%s\n%s\n".formatted(BEGIN, wrapped(signed), END))
        .toString();
  }

  /** The signed part of a file, or of what somebody pasted of it. */
  static String signedPart(String text) {
    Matcher found = SIGNED.matcher(text);
    return (found.find() ? found.group(1) : text).replaceAll("\\s", "");
  }

  private static String line(Received answer) {
    String what =
        answer.letter().isEmpty() ? "taken back" : answer.letter().toUpperCase(Locale.ROOT);
    return "Question %d: %s, received %s, number %d\n"
        .formatted(
            answer.position(), what, answer.at().truncatedTo(ChronoUnit.SECONDS), answer.seq());
  }

  private static String wrapped(String signed) {
    return signed.replaceAll("(.{" + WIDTH + "})", "$1\n").strip();
  }
}
