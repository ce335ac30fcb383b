package org.cehrs.demolms.canvas;

import org.cehrs.demolms.platform.Paths;

/** Where Canvas keeps what tools use. */
final class CanvasPaths implements Paths {

  @Override
  public String authorization() {
    return "/api/lti/authorize_redirect";
  }

  @Override
  public String jwks() {
    return "/api/lti/security/jwks";
  }

  @Override
  public String token() {
    return "/login/oauth2/token";
  }

  @Override
  public String lineItems() {
    return "/api/lti/courses/{course}/line_items";
  }

  @Override
  public String lineItem() {
    return "/api/lti/courses/{course}/line_items/{item}";
  }

  @Override
  public String memberships() {
    return "/api/lti/courses/{course}/names_and_roles";
  }

  @Override
  public String comeBack() {
    return "/courses/{course}/assignments";
  }

  @Override
  public String deepLinkReturn() {
    return "/courses/{course}/deep_linking_response";
  }
}
