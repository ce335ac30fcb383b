package org.cehrs.demolms.moodle;

import java.net.URI;
import java.util.Optional;
import org.cehrs.demolms.platform.Digest;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Paths;
import org.cehrs.demolms.platform.Thing;

/** A site in a folder of its host. Ids are numbers of database rows. */
final class MoodleIdentity implements Identity {

  static final String ROOT = "/moodle";

  @Override
  public String key() {
    return "moodle";
  }

  @Override
  public String label() {
    return "Moodle";
  }

  @Override
  public Optional<String> product() {
    return Optional.of("moodle");
  }

  @Override
  public String issuer(URI address) {
    return address + ROOT;
  }

  /** A course has one id for services and launches alike. */
  @Override
  public String id(Thing thing, String name) {
    return switch (thing) {
      case COURSE -> id(Thing.CONTEXT, name);
      case CLIENT -> Digest.of(thing, name).hex40().substring(0, 15);
      case DEPLOYMENT -> Digest.of(thing, name).number(3);
      case CONTEXT, PERSON, RESOURCE_LINK, LINE_ITEM -> Digest.of(thing, name).number(6);
    };
  }

  @Override
  public Paths paths() {
    return new MoodlePaths();
  }

  /** The site setting "grade point maximum", as it stands after an installation. */
  @Override
  public double highestMaximum() {
    return 100;
  }
}
