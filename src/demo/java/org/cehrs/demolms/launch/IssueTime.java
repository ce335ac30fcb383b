package org.cehrs.demolms.launch;

/** When a platform writes the id_token's {@code iat}. */
public enum IssueTime {
  /** With the login request, as Canvas does: the token may be five minutes old when it comes. */
  LOGIN,
  /** With the answer to the authentication request, as Moodle does. */
  AUTHENTICATION
}
