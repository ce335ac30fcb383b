package org.cehrs.demolms.services;

import java.util.Arrays;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;

/** The media types of the services; each must be named exactly, wildcards do not count. */
enum MediaType {
  LINE_ITEM("application/vnd.ims.lis.v2.lineitem+json"),
  LINE_ITEMS("application/vnd.ims.lis.v2.lineitemcontainer+json"),
  SCORE("application/vnd.ims.lis.v1.score+json"),
  RESULTS("application/vnd.ims.lis.v2.resultcontainer+json"),
  MEMBERSHIPS("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");

  private final String text;

  MediaType(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Refuses a request whose body is of another type. */
  void requireSent(Request request) {
    if (!request.mediaType().equals(text)) {
      throw Refused.because(
          415, "Expected Content-Type " + text + ", got \"" + request.mediaType() + "\".");
    }
  }

  /** Refuses a request that wants another type; one without an Accept header takes any. */
  void requireAccepted(Request request) {
    String accepted = request.header("Accept").orElse(text);
    boolean named =
        Arrays.stream(accepted.split(","))
            .anyMatch(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(text));
    if (!named) {
      throw Refused.because(406, "Accept must name " + text + ", got \"" + accepted + "\".");
    }
  }
}
