package org.cehrs.demolms.course;

import java.util.Optional;

/**
 * A column of the gradebook.
 *
 * @param coupled made by the platform together with a link, not by the tool
 */
public record LineItem(String id, Content content, boolean coupled) {

  /** What a tool may say of a line item. */
  public record Content(
      String label,
      double scoreMaximum,
      Optional<String> resourceLinkId,
      Optional<String> resourceId,
      Optional<String> tag) {}

  public String label() {
    return content.label();
  }

  public double scoreMaximum() {
    return content.scoreMaximum();
  }

  public boolean isOf(Link link) {
    return content.resourceLinkId().filter(link.id()::equals).isPresent();
  }
}
