package org.cehrs.demolms.launch;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.course.Person;

/** Values for custom parameters that ask for one, as in {@code $ResourceLink.id}. */
public final class Variables {

  private final Map<String, String> values = new HashMap<>();

  private Variables() {}

  /** Those that every product knows. */
  public static Variables of(PendingLaunch launch) {
    Course course = launch.course();
    Person person = launch.person();
    var variables =
        new Variables()
            .with("Context.id", course.id())
            .with("Context.title", course.title())
            .with("Context.label", course.names().label())
            .with("Context.id.history", String.join(",", course.names().history()))
            .with("User.id", person.subject())
            .with("User.username", person.login())
            .with("Person.name.full", person.name().full())
            .with("Membership.role", person.role().word());
    launch
        .message()
        .link()
        .ifPresent(link ->
            variables.with("ResourceLink.id", link.id()).with("ResourceLink.title", link.title()));
    return variables;
  }

  public Variables with(String name, String value) {
    values.put("$" + name, value);
    return this;
  }

  /** Fills values in; an unknown variable stays as it is, which tools must cope with. */
  public Map<String, String> fill(Map<String, String> custom) {
    var filled = new LinkedHashMap<String, String>();
    custom.forEach((name, value) -> filled.put(name, values.getOrDefault(value, value)));
    return filled;
  }
}
