package org.cehrs.demolms.platform;

/**
 * Where a product keeps what tools use. <code>{course}</code>, <code>{item}</code> and <code>{tool}
 * </code>, which is the deployment id, are filled in later.
 */
public interface Paths {

  default String authorization() {
    return "/auth";
  }

  default String jwks() {
    return "/jwks";
  }

  /** Where tools send people back to. */
  default String comeBack() {
    return "/course/return";
  }

  /** Where tools post what a teacher chose in them. */
  default String deepLinkReturn() {
    return "/course/deep-links";
  }

  default String token() {
    return "/token";
  }

  default String lineItems() {
    return "/api/courses/{course}/line_items";
  }

  /** Scores and results stand below it. */
  default String lineItem() {
    return "/api/courses/{course}/line_items/{item}";
  }

  default String memberships() {
    return "/api/courses/{course}/memberships";
  }

  /** What the addresses of line items end in, as in {@code type_id=1}; may be empty. */
  default String query() {
    return "";
  }
}
