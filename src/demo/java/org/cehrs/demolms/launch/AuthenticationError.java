package org.cehrs.demolms.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the tool gets instead of an id_token (OpenID Connect Core 1.0, 3.1.2.6). */
record AuthenticationError(String error, String description) {

  static final AuthenticationError NOT_SIGNED_IN =
      new AuthenticationError(
          "login_required", "login_hint is not the person who is signed in to the demo LMS");

  static final AuthenticationError USED_OR_OVER =
      new AuthenticationError(
          "launch_no_longer_valid",
          "lti_message_hint is unknown, was used already or is older than five minutes");

  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("error", error);
    fields.put("error_description", description);
    return fields;
  }
}
