package org.cehrs.demolms.services;

import org.cehrs.demolms.http.Request;

/** Media types of requests and answers, by one product's habits. */
final class Negotiation {

  private final ServiceHabits habits;

  Negotiation(ServiceHabits habits) {
    this.habits = habits;
  }

  /** Refuses a request that wants another type; one without an Accept header takes any. */
  void requireAccepted(MediaType type, Request request) {
    String accepted = request.header("Accept").orElse(type.text());
    if (!habits.isAccepted(type, accepted)) {
      throw new ServiceFault(
          ServiceFault.Kind.ACCEPT,
          "Accept must name " + type.text() + ", got \"" + accepted + "\".");
    }
  }

  /** Refuses a request whose body is of another type. */
  void requireSent(MediaType type, Request request) {
    if (!type.isSent(request)) {
      throw new ServiceFault(
          ServiceFault.Kind.CONTENT_TYPE,
          "Expected Content-Type " + type.text() + ", got \"" + request.mediaType() + "\".");
    }
  }
}
