package org.cehrs.demolms;

import java.net.URI;
import java.util.List;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Courses;
import org.cehrs.demolms.course.DemoCourse;
import org.cehrs.demolms.course.Grade;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.flavor.Flavor;
import org.cehrs.demolms.launch.SigningKeys;
import org.cehrs.demolms.pages.School;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.services.ScoreFaults;
import org.cehrs.demolms.tokens.ToolKeys;

/**
 * One of the platforms that the demo plays: its state, and what a test may do to it behind the
 * browser's back.
 */
public final class Site implements AutoCloseable {

  private final Platform platform;
  private final Flavor flavor;
  private final Courses courses;
  private final SigningKeys keys;
  private final ToolKeys toolKeys = new ToolKeys();
  private final ScoreFaults scoreFaults = new ScoreFaults();

  Site(Platform platform, Flavor flavor, TimeAndChance world) {
    this.platform = platform;
    this.flavor = flavor;
    String clientId = platform.tools().first().clientId();
    this.courses =
        new Courses(new DemoCourse(platform.identity(), clientId).create(flavor.gradebook()));
    this.keys = new SigningKeys(flavor.launches(), world);
  }

  @Override
  public void close() {
    toolKeys.close();
  }

  Platform platform() {
    return platform;
  }

  Flavor flavor() {
    return flavor;
  }

  Courses courses() {
    return courses;
  }

  School school() {
    return new School(platform, courses);
  }

  SigningKeys keys() {
    return keys;
  }

  ToolKeys toolKeys() {
    return toolKeys;
  }

  ScoreFaults scoreFaults() {
    return scoreFaults;
  }

  public String issuer() {
    return platform.issuer();
  }

  public String clientId() {
    return platform.tools().first().clientId();
  }

  public String deploymentId() {
    return platform.tools().first().deploymentId();
  }

  public URI authorizationEndpoint() {
    return platform.authorization();
  }

  public URI tokenEndpoint() {
    return platform.token();
  }

  public URI jwksUri() {
    return platform.jwks();
  }

  /** All grades of all courses, by line item and then by student. */
  public List<Grade> grades() {
    return courses.all().stream().flatMap(course -> course.grades().stream()).toList();
  }

  public List<LineItem> lineItems() {
    return courses.all().stream().flatMap(course -> course.lineItems().all().stream()).toList();
  }

  /** As a teacher does in the gradebook; the grades go with the column. */
  public void deleteLineItem(LineItem item) {
    for (Course course : courses.all()) {
      course.lineItems().remove(item.id());
      course.gradebook().forget(item);
    }
  }

  /** Answers the next score posts with a status, whatever they say. */
  public void failNextScores(int status, int times) {
    scoreFaults.fail(status, times);
  }

  /** Signs with a new key from now on; the old one stays in the key set. */
  public void rotateKeys() {
    keys.rotate();
  }
}
