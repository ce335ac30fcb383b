package org.cehrs.practice.exam.link;

import java.util.Optional;
import org.cehrs.practice.exam.form.Exam;

/**
 * What a link's custom parameters say.
 *
 * @param exam empty where the link is for the course as a whole
 * @param placed tells the links of a course apart that the platform gives one id
 */
public record Link(Optional<Exam> exam, Optional<String> placed, LinkSettings settings) {

  /** A link that says nothing. */
  public static final Link PLAIN =
      new Link(Optional.empty(), Optional.empty(), LinkSettings.DEFAULT);
}
