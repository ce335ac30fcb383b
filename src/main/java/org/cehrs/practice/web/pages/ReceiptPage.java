package org.cehrs.practice.web.pages;

import java.util.Optional;
import org.cehrs.practice.delivery.Receipt;
import org.cehrs.practice.delivery.Receipts;

/**
 * Where a teacher checks a student's receipt of one attempt.
 *
 * @param student the name as the platform gives it, or a pseudonym
 * @param stored what the receipt must say
 * @param check of what was pasted; empty at first
 */
public record ReceiptPage(
    Visit visit, String student, Receipt stored, Optional<Receipts.Check> check) implements Page {

  public String heading() {
    return "Receipt of " + student;
  }

  public boolean isValid() {
    return check.equals(Optional.of(Receipts.Check.VALID));
  }

  /** What the check came to, in a few words. */
  public String verdict() {
    return switch (check.orElseThrow()) {
      case VALID -> "This receipt is valid.";
      case DIFFERENT -> "This receipt does not say what is stored.";
      case OF_ANOTHER -> "This receipt is of another attempt.";
      case NOT_VALID -> "This receipt is not valid.";
    };
  }

  /** What that means, and what to do. */
  public String meaning() {
    return switch (check.orElseThrow()) {
      case VALID -> "This tool signed it, and it says what is stored: the answers below.";
      case DIFFERENT ->
          "This tool signed it for this attempt, but other answers are stored now. Keep the receipt"
              + " and tell your administrator.";
      case OF_ANOTHER ->
          "This tool signed it, but for another attempt, maybe of another student. Open the attempt"
              + " that it names and check it there.";
      case NOT_VALID ->
          "It was changed, is not whole, or was not made by this tool. A receipt that was signed"
              + " with a key which has been replaced since cannot be checked either. Ask for the"
              + " whole file.";
    };
  }
}
