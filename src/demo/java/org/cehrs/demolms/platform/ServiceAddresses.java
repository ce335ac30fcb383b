package org.cehrs.demolms.platform;

import java.net.URI;
import java.util.Map;
import org.cehrs.demolms.http.PathTemplate;

/** Where a course's services stand for one tool. */
public record ServiceAddresses(Platform platform, String courseKey, Tool tool) {

  public URI memberships() {
    return platform.at(filled(paths().memberships(), ""));
  }

  public URI lineItems() {
    return withQuery(filled(paths().lineItems(), ""));
  }

  public URI lineItem(String id) {
    return withQuery(filled(paths().lineItem(), id));
  }

  public URI results(String lineItemId) {
    return withQuery(filled(paths().lineItem(), lineItemId) + "/results");
  }

  private Paths paths() {
    return platform.identity().paths();
  }

  private String filled(String path, String item) {
    return new PathTemplate(path)
        .filled(Map.of("course", courseKey, "tool", tool.deploymentId(), "item", item));
  }

  private URI withQuery(String path) {
    String query = filled(paths().query(), "");
    return platform.at(query.isEmpty() ? path : path + "?" + query);
  }
}
