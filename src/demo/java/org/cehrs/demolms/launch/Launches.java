package org.cehrs.demolms.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.pages.PostPage;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.platform.Tool;

/**
 * Launches by their {@code lti_message_hint}, which is good for five minutes and for one use. The
 * first step is the <a
 * href="https://www.imsglobal.org/spec/security/v1p0/#step-1-third-party-initiated-login">
 * third-party initiated login</a> of 1EdTech Security Framework 1.0, 5.1.1.1.
 */
public final class Launches {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final Map<String, PendingLaunch> pending = new ConcurrentHashMap<>();
  private final LaunchHabits habits;
  private final PostPage post;
  private final TimeAndChance world;

  public Launches(LaunchHabits habits, PostPage post, TimeAndChance world) {
    this.habits = habits;
    this.post = post;
    this.world = world;
  }

  /** Sends the browser to the tool's login address. */
  public Response begin(Visit visit, Tool tool, Message message, Placement placement) {
    pending.values().removeIf(this::isOver);
    var launch = new PendingLaunch(visit, tool, message, placement, world.now());
    String hint = habits.hint(launch, world.secret());
    pending.put(hint, launch);
    return post.to(tool.addresses().login(), fields(launch, hint));
  }

  /** Ends the wait for a launch, once, if the hint is this person's and still good. */
  Optional<PendingLaunch> finish(String hint, Visit visit) {
    return Optional.ofNullable(pending.get(hint))
        .filter(launch -> launch.person().equals(visit.person()))
        .filter(launch -> pending.remove(hint, launch))
        .filter(launch -> !isOver(launch));
  }

  private Map<String, String> fields(PendingLaunch launch, String hint) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("iss", launch.platform().issuer());
    fields.put("login_hint", launch.person().subject());
    fields.put("target_link_uri", launch.target().toString());
    fields.put("lti_message_hint", hint);
    fields.put("client_id", launch.tool().clientId());
    fields.put("lti_deployment_id", launch.tool().deploymentId());
    fields.putAll(habits.loginFields());
    return fields;
  }

  private boolean isOver(PendingLaunch launch) {
    Instant end = launch.startedAt().plus(LIFE);
    return world.now().isAfter(end);
  }
}
