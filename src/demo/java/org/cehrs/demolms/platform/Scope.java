package org.cehrs.demolms.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a tool may ask an access token for. */
public enum Scope {
  LINE_ITEM("lti-ags/scope/lineitem"),
  LINE_ITEM_READ_ONLY("lti-ags/scope/lineitem.readonly"),
  RESULT_READ_ONLY("lti-ags/scope/result.readonly"),
  SCORE("lti-ags/scope/score"),
  MEMBERSHIPS("lti-nrps/scope/contextmembership.readonly");

  private final String uri;

  Scope(String path) {
    this.uri = "https://purl.imsglobal.org/spec/" + path;
  }

  public String uri() {
    return uri;
  }

  public static Optional<Scope> of(String uri) {
    return Arrays.stream(values()).filter(scope -> scope.uri.equals(uri)).findFirst();
  }

  /** Those of Assignment and Grade Services, as a launch lists them. */
  public static List<String> gradeServices() {
    return Arrays.stream(values()).filter(scope -> scope != MEMBERSHIPS).map(Scope::uri).toList();
  }
}
