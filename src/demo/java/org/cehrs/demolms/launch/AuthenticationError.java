package org.cehrs.demolms.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the tool gets instead of an id_token (OpenID Connect Core 1.0, 3.1.2.6).
 *
 * @param description may be empty
 */
public record AuthenticationError(String error, String description) {

  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("error", error);
    if (!description.isEmpty()) {
      fields.put("error_description", description);
    }
    return fields;
  }
}
