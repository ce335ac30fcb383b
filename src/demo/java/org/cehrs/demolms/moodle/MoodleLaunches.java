package org.cehrs.demolms.moodle;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.launch.IssueTime;
import org.cehrs.demolms.launch.LaunchHabits;
import org.cehrs.demolms.launch.PendingLaunch;
import org.cehrs.demolms.launch.Variables;
import org.jspecify.annotations.Nullable;

/** An id_token is good for one minute. */
final class MoodleLaunches implements LaunchHabits {

  private static final int KEY_ID_LENGTH = 20;

  @Override
  public IssueTime issueTime() {
    return IssueTime.AUTHENTICATION;
  }

  @Override
  public Duration idTokenLife() {
    return Duration.ofSeconds(60);
  }

  @Override
  public String keyId(Instant made, String random) {
    return random.substring(0, KEY_ID_LENGTH);
  }

  /** JSON, with quotes and braces that must come back as they went out. */
  @Override
  public String hint(PendingLaunch launch, String random) {
    return launch
        .message()
        .link()
        .map(link ->
            "{\"cmid\":%s,\"launchid\":\"ltilaunch%s_%s\"}".formatted(link.id(), link.id(), random))
        .orElse("{\"launchid\":\"ltilaunch_ContentItemSelectionRequest" + random + "\"}");
  }

  @Override
  public List<String> roles(Person person) {
    return List.of(person.role().uri());
  }

  /**
   * Present where the link is graded and has no second line item; an empty text where it is not
   * graded but the tool made one for it.
   */
  @Override
  public Optional<String> lineItem(Course course, Link link) {
    return course.lineItems().onlyOneOf(link).map(item -> item.coupled() ? item.id() : "");
  }

  /** Keys that are not plain are sent twice; Moodle adds addresses of services of its own. */
  @Override
  public Map<String, String> custom(PendingLaunch launch) {
    var custom = new LinkedHashMap<String, String>();
    Variables.of(launch)
        .with("LineItems.url", launch.services().lineItems().toString())
        .with("Scores.url", "")
        .with("Results.url", "")
        .with("Person.address.timezone", "99")
        .fill(launch.message().custom())
        .forEach((name, value) -> {
          custom.put(plain(name), value);
          custom.put(name, value);
        });
    custom.put("context_memberships_url", launch.services().memberships().toString());
    custom.put("system_setting_url", setting(launch, "/tool/%s/custom"));
    custom.put("context_setting_url", setting(launch, "/CourseSection/1/bindings/tool/%s/custom"));
    return custom;
  }

  @Override
  public void shape(Map<String, @Nullable Object> claims, PendingLaunch launch) {
    new MoodleClaims(launch).shape(claims);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
  }

  private static String setting(PendingLaunch launch, String path) {
    return launch
        .platform()
        .at(
            MoodleIdentity.ROOT
                + "/mod/lti/services.php"
                + path.formatted(launch.tool().deploymentId()))
        .toString();
  }
}
