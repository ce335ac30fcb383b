package org.cehrs.demolms.course;

import java.util.List;
import java.util.stream.Stream;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;
import org.cehrs.demolms.platform.TimeAndChance;

/**
 * A course made from another, as at the start of a term: new ids throughout, while what tools wrote
 * into links and line items stays. Grades do not come along.
 */
public final class CourseCopy {

  private final Identity identity;
  private final GradebookRules rules;
  private final TimeAndChance world;

  public CourseCopy(Identity identity, GradebookRules rules, TimeAndChance world) {
    this.identity = identity;
    this.rules = rules;
    this.world = world;
  }

  public Course of(Course old) {
    var course = new Course(names(old.names()), old.people(), List.of(), rules);
    for (Link link : old.links()) {
      if (old.isNavigation(link)) {
        course.add(new Link(link.name(), course.id(), link.clientId(), link.content()));
      } else {
        copy(old, link, course);
      }
    }
    return course;
  }

  private Course.Names names(Course.Names old) {
    String name = world.secret();
    return new Course.Names(
        identity.id(Thing.COURSE, name),
        identity.id(Thing.CONTEXT, name),
        old.label() + " copy",
        "Copy of " + old.title(),
        Stream.concat(Stream.of(old.id()), old.history().stream()).toList());
  }

  private void copy(Course old, Link link, Course course) {
    String id = identity.id(Thing.RESOURCE_LINK, world.secret());
    course.add(new Link(link.name(), id, link.clientId(), link.content()));
    old.lineItems().all().stream()
        .filter(item -> item.isOf(link))
        .map(item -> copy(item, id))
        .forEach(course.lineItems()::put);
  }

  private LineItem copy(LineItem item, String linkId) {
    String id = identity.id(Thing.LINE_ITEM, world.secret());
    return new LineItem(id, item.clientId(), item.content().ofLink(linkId), item.coupled());
  }
}
