package org.cehrs.practice.web;

import java.util.List;
import org.cehrs.practice.delivery.Session;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A request of a session: its token was good and its row is alive. */
class SessionAuthentication extends AbstractAuthenticationToken {

  private final transient Session session;

  SessionAuthentication(Session session) {
    super(List.of());
    this.session = session;
    setAuthenticated(true);
  }

  @Override
  public Session getPrincipal() {
    return session;
  }

  /**
   * Else it were all that the session holds, the student's name too, and written at each request.
   */
  @Override
  public String getName() {
    return session.id();
  }

  /** The token is not kept: nobody needs it once it was checked. */
  @Override
  public String getCredentials() {
    return "";
  }
}
