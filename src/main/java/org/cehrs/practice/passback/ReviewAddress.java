package org.cehrs.practice.passback;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cehrs.practice.exam.attempt.AttemptId;

/**
 * The address of one attempt that goes to a gradebook with its grade. The platform launches it like
 * any other link, so that it opens nothing by itself: the launch says who looks.
 */
public class ReviewAddress {

  private static final Pattern QUERY =
      Pattern.compile("review=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private final URI launch;

  /**
   * @param publicUrl origin under which browsers reach this tool
   */
  public ReviewAddress(URI publicUrl) {
    this.launch = publicUrl.resolve("/lti/launch");
  }

  URI of(AttemptId attempt) {
    return URI.create(launch + "?review=" + attempt);
  }

  /** The attempt that an address names; empty for any that is not made here. */
  public Optional<AttemptId> attempt(URI address) {
    String[] parts = address.toString().split("\\?", 2);
    if (parts.length < 2 || !parts[0].equals(launch.toString())) {
      return Optional.empty();
    }
    Matcher query = QUERY.matcher(parts[1]);
    return query.matches()
        ? Optional.of(new AttemptId(UUID.fromString(query.group(1))))
        : Optional.empty();
  }
}
