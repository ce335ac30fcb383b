package org.cehrs.demolms.canvas;

import java.net.URI;
import java.util.Optional;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.Digest;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Paths;
import org.cehrs.demolms.platform.Thing;

/** The issuer is one host, logins pass through a second, and the school has a third. */
final class CanvasIdentity implements Identity {

  /** The id that tools of LTI 1.1 knew a person by. */
  static String legacyId(Person person) {
    return Digest.of(Thing.PERSON, person.label()).hex40();
  }

  @Override
  public String key() {
    return "canvas";
  }

  @Override
  public String label() {
    return "Canvas";
  }

  @Override
  public Optional<String> product() {
    return Optional.of("canvas");
  }

  @Override
  public String issuer(URI address) {
    return address + "/canvas";
  }

  @Override
  public boolean hasLoginHost() {
    return true;
  }

  /** A deployment id is the tool's number and the id of the account that it was installed in. */
  @Override
  public String id(Thing thing, String name) {
    Digest digest = Digest.of(thing, name);
    return switch (thing) {
      case COURSE, LINE_ITEM -> digest.number(5);
      case CONTEXT -> digest.hex40();
      case PERSON, RESOURCE_LINK -> digest.uuid();
      case CLIENT -> "1" + digest.number(13);
      case DEPLOYMENT -> digest.number(2) + ":" + digest.hex40();
    };
  }

  @Override
  public Paths paths() {
    return new CanvasPaths();
  }

  /** The session is kept where a page of the tool sends the browser back to Canvas. */
  @Override
  public String cookieAttributes() {
    return "Secure; SameSite=None";
  }
}
