package org.cehrs.demolms.moodle;

import org.cehrs.demolms.platform.Paths;

/** Where Moodle keeps what tools use. */
final class MoodlePaths implements Paths {

  private static final String MOD_LTI = MoodleIdentity.ROOT + "/mod/lti";

  @Override
  public String authorization() {
    return MOD_LTI + "/auth.php";
  }

  @Override
  public String jwks() {
    return MOD_LTI + "/certs.php";
  }

  @Override
  public String token() {
    return MOD_LTI + "/token.php";
  }

  @Override
  public String lineItems() {
    return MOD_LTI + "/services.php/{course}/lineitems";
  }

  @Override
  public String lineItem() {
    return MOD_LTI + "/services.php/{course}/lineitems/{item}/lineitem";
  }

  @Override
  public String memberships() {
    return MOD_LTI + "/services.php/CourseSection/{course}/bindings/{tool}/memberships";
  }

  @Override
  public String query() {
    return "type_id={tool}";
  }

  @Override
  public String comeBack() {
    return MOD_LTI + "/return.php";
  }

  @Override
  public String deepLinkReturn() {
    return MOD_LTI + "/contentitem_return.php";
  }
}
