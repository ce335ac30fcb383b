package org.cehrs.demolms.canvas;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Submission;
import org.cehrs.demolms.launch.LaunchHabits;
import org.cehrs.demolms.launch.Message;
import org.cehrs.demolms.launch.PendingLaunch;
import org.cehrs.demolms.launch.Variables;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.Digest;
import org.cehrs.demolms.platform.Thing;
import org.jspecify.annotations.Nullable;

/** The id_token is written with the login request and signed up to five minutes later. */
final class CanvasLaunches implements LaunchHabits {

  /** A time with colons, which is no name for a file. */
  @Override
  public String keyId(Instant made, String random) {
    return made.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public Map<String, String> loginFields() {
    return Map.of(
        "canvas_environment", "prod",
        "canvas_region", "not_configured",
        "lti_storage_target", CanvasFrames.FORWARDER);
  }

  /** Roles in the school count for nothing in the course, but are sent with those that do. */
  @Override
  public List<String> roles(Person person) {
    return List.of(
        person.role().institutionUri(),
        person.role().uri(),
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#User");
  }

  /** Only assignments have one, and only that which came with them. */
  @Override
  public Optional<String> lineItem(Course course, Link link) {
    return course.lineItems().all().stream()
        .filter(item -> item.coupled() && item.isOf(link))
        .map(LineItem::id)
        .findFirst();
  }

  @Override
  public Map<String, String> custom(PendingLaunch launch) {
    var variables =
        Variables.of(launch)
            .with("Canvas.user.id", numberOf(launch.person()))
            .with("Canvas.course.id", launch.course().key());
    return variables.fill(launch.message().custom());
  }

  /** Canvas knows no submission review: it opens the address that came with the score. */
  @Override
  public Message review(Visit visit, Link link, LineItem item, String userId) {
    Optional<URI> submitted =
        visit
            .course()
            .person(userId)
            .flatMap(student -> visit.course().gradebook().submission(item, student))
            .flatMap(Submission::launch);
    return new Message.Open(link, submitted);
  }

  @Override
  public void shape(Map<String, @Nullable Object> claims, PendingLaunch launch) {
    new CanvasClaims(launch).shape(claims);
  }

  private static String numberOf(Person person) {
    return Digest.of(Thing.PERSON, person.label()).number(3);
  }
}
