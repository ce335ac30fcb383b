package org.cehrs.practice.lti.launch;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Claims;
import tools.jackson.databind.JsonNode;

/** LTI Core 1.3, clause 5.4.6: parameters of the link and the tool. */
final class CustomParameters {

  // A variable that the platform does not know comes as it was written.
  private static final Pattern UNRESOLVED = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_.-]*");

  private CustomParameters() {}

  static Map<String, String> of(IdToken token) {
    return token
        .node(Claims.CUSTOM)
        .propertyStream()
        .filter(parameter -> isText(parameter.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
  }

  private static boolean isText(JsonNode value) {
    return value.isValueNode()
        && !value.isNull()
        && !UNRESOLVED.matcher(value.asString()).matches();
  }
}
