package org.cehrs.demolms.course;

import java.util.Map;

/**
 * A place in the course that opens the tool.
 *
 * @param name stands in the addresses of the course page
 * @param id the resource link's; that of the course where the link is the course's navigation and
 *     no exam in particular
 * @param custom goes into the launch as it is
 */
public record Link(
    String name, String id, String title, String description, Map<String, String> custom) {

  public Link {
    custom = Map.copyOf(custom);
  }
}
