package org.cehrs.practice.web;

import java.util.Optional;
import org.cehrs.practice.exam.bank.Choice;

/** What a page without JavaScript says of the form post that led to it, named by its address. */
final class SaveNotice {

  static final String SAVED = "&saved=yes";
  static final String OVERTAKEN = "&saved=no";

  private SaveNotice() {}

  static String of(String saved, Optional<Choice> stored) {
    return saved.equals("no") ? overtaken(stored) : "Saved";
  }

  private static String overtaken(Optional<Choice> stored) {
    return "Your choice was not saved: this question was changed on another page meanwhile. "
        + stored.map(choice -> "Saved is " + choice + ".").orElse("It has no answer now.")
        + " Choose again if you want to change it.";
  }
}
