package org.cehrs.demolms.course;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the gradebook.
 *
 * @param clientId of the tool that may see it
 * @param coupled made by the platform together with a link, not by the tool
 */
public record LineItem(String id, String clientId, Content content, boolean coupled) {

  /** What a tool may say of a line item. */
  public record Content(
      String label,
      double scoreMaximum,
      Optional<String> resourceLinkId,
      Optional<String> resourceId,
      Optional<String> tag,
      Optional<Review> review) {

    /** These contents on the link of others: a line item stays where it is. */
    public Content onLinkOf(Content other) {
      return new Content(label, scoreMaximum, other.resourceLinkId, resourceId, tag, review);
    }

    public Content withMaximum(double other) {
      return new Content(label, other, resourceLinkId, resourceId, tag, review);
    }

    public Content ofLink(String otherLinkId) {
      return new Content(label, scoreMaximum, Optional.of(otherLinkId), resourceId, tag, review);
    }
  }

  /**
   * Where submissions are looked at (Submission Review 1.0).
   *
   * @param url empty where the link's own address will do
   * @param custom added to that of the link
   */
  public record Review(Optional<URI> url, Map<String, String> custom) {

    public Review {
      custom = Map.copyOf(custom);
    }
  }

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
