package org.cehrs.demolms.services;

import java.util.Arrays;
import org.cehrs.demolms.http.Request;

/** The media types of the services. */
public enum MediaType {
  LINE_ITEM("application/vnd.ims.lis.v2.lineitem+json"),
  LINE_ITEMS("application/vnd.ims.lis.v2.lineitemcontainer+json"),
  SCORE("application/vnd.ims.lis.v1.score+json"),
  RESULTS("application/vnd.ims.lis.v2.resultcontainer+json"),
  MEMBERSHIPS("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");

  private final String text;

  MediaType(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Whether a request's body is of this type. */
  public boolean isSent(Request request) {
    return request.mediaType().equals(text);
  }

  /** Whether an Accept header names this type; wildcards do not count. */
  public boolean isNamed(String accepted) {
    return Arrays.stream(accepted.split(","))
        .anyMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(text));
  }
}
