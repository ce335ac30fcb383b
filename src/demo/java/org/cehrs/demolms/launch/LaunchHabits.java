package org.cehrs.demolms.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.course.Role;
import org.cehrs.demolms.pages.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What one product does its own way from a link to an id_token. The methods as they stand here keep
 * to the specifications.
 */
public interface LaunchHabits {

  default IssueTime issueTime() {
    return IssueTime.LOGIN;
  }

  default Duration idTokenLife() {
    return Duration.ofHours(1);
  }

  /**
   * The id of a new signing key.
   *
   * @param random 32 hexadecimal digits
   */
  default String keyId(Instant made, String random) {
    return random;
  }

  /**
   * The {@code lti_message_hint} of a launch.
   *
   * @param random 32 hexadecimal digits, which must be in it
   */
  default String hint(PendingLaunch launch, String random) {
    return random;
  }

  /** Fields of the login initiation beyond those of the specification. */
  default Map<String, String> loginFields() {
    return Map.of();
  }

  default List<String> roles(Person person) {
    Role role = person.role();
    return List.of(role.institutionUri(), role.uri());
  }

  /** The {@code lineitem} claim of a link; the line item's id, not its address. */
  default Optional<String> lineItem(Course course, Link link) {
    return course.lineItems().onlyOneOf(link).map(LineItem::id);
  }

  /** The custom claim. */
  default Map<String, String> custom(PendingLaunch launch) {
    return Variables.of(launch).fill(launch.message().custom());
  }

  /** What the gradebook sends when somebody wants to look at an attempt. */
  default Message review(Visit visit, Link link, LineItem item, String userId) {
    return new Message.Review(link, item, userId);
  }

  /**
   * Changes the finished claims in place: adds the product's own, reshapes or removes others. A
   * null is sent as such, as Canvas does.
   */
  default void shape(Map<String, @Nullable Object> claims, PendingLaunch launch) {}
}
