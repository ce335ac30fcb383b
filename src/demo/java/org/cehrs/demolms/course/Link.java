package org.cehrs.demolms.course;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A place in the course that opens a tool.
 *
 * @param name stands in the addresses of the course page
 * @param id the resource link's; that of the course where the link is the course's navigation and
 *     no exam in particular
 * @param clientId the tool's
 */
public record Link(String name, String id, String clientId, Content content) {

  /**
   * What a teacher or a tool says of a link.
   *
   * @param target where it leads; empty where the tool's own launch address will do
   * @param custom goes into the launch, its variables filled in
   */
  public record Content(
      String title, String description, Optional<URI> target, Map<String, String> custom) {

    public Content {
      custom = Map.copyOf(custom);
    }
  }

  public String title() {
    return content.title();
  }

  public String description() {
    return content.description();
  }
}
