package org.cehrs.demolms.services;

/** Why a service refuses, not yet in any product's words. */
public final class ServiceFault extends RuntimeException {

  /** Kinds that products answer differently, each with the status that the specifications give. */
  public enum Kind {
    TOKEN(401),
    SCOPE(403),
    THROTTLED(429),
    ACCEPT(406),
    CONTENT_TYPE(415),
    COURSE(404),
    LINE_ITEM(404),
    OTHER_TOOL(404),
    /** A line item for a link that the course does not have. */
    LINK(404),
    /** A list for a link that the course does not have. */
    LINK_FILTER(404),
    /** A part of a list that cannot be had. */
    LIMIT(400),
    /** A line item that came with its link. */
    COUPLED(403),
    STUDENT(400),
    STALE(409),
    BODY(400),
    SCORE(400),
    /** A number or text that the platform cannot keep. */
    VALUE(400),
    /** A test asked for it. */
    ORDERED(500);

    private final int status;

    Kind(int status) {
      this.status = status;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final int status;
  private final String value;

  private ServiceFault(Kind kind, int status, String value, String detail) {
    super(detail);
    this.kind = kind;
    this.status = status;
    this.value = value;
  }

  public ServiceFault(Kind kind, String detail) {
    this(kind, kind.status, "", detail);
  }

  /** Nothing has the id that was asked for. */
  static ServiceFault missing(Kind kind, String thing, String id) {
    return new ServiceFault(
        kind, kind.status, id, "There is no %s \"%s\" here.".formatted(thing, id));
  }

  static ServiceFault ordered(int status) {
    return new ServiceFault(Kind.ORDERED, status, "", "A test asked the demo LMS to fail here.");
  }

  public Kind kind() {
    return kind;
  }

  public int status() {
    return status;
  }

  /** The id that was asked for and is not there; may be empty. */
  public String value() {
    return value;
  }

  /** What was expected and what came, for people. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
