package org.cehrs.demolms.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.platform.Identity;
import org.cehrs.demolms.platform.Thing;

/** Sets the course up as a newcomer finds it. All names are invented. */
public final class DemoCourse {

  private static final String NAME = "1";
  private static final double FULL_SCALE = 500;

  private final Identity identity;
  private final String clientId;

  /**
   * @param clientId of the tool that the course's links open
   */
  public DemoCourse(Identity identity, String clientId) {
    this.identity = identity;
    this.clientId = clientId;
  }

  public Course create(GradebookRules rules) {
    var course = new Course(names(), people(), links(), rules);
    // The domain quiz gets none: there the tool has to make its own line item.
    course.link("full").ifPresent(link -> course.lineItems().put(lineItem("1", link)));
    course.link("diagnostic").ifPresent(link -> course.lineItems().put(lineItem("2", link)));
    return course;
  }

  private Course.Names names() {
    return new Course.Names(
        identity.id(Thing.COURSE, NAME),
        contextId(),
        "HIT 210",
        "Electronic Health Records",
        List.of());
  }

  private String contextId() {
    return identity.id(Thing.CONTEXT, NAME);
  }

  private List<Person> people() {
    return List.of(
        student("Student 1", new Person.Name("Amara Okonkwo", "Amara", "Okonkwo")),
        student("Student 2", new Person.Name("Mateo Rivera Luján", "Mateo", "Rivera Luján")),
        student("Student 3", new Person.Name("Nguyễn Thu Hà", "Thu Hà", "Nguyễn")),
        student("Student 4", new Person.Name("Siobhán O'Dwyer", "Siobhán", "O'Dwyer")),
        student("Student 5", new Person.Name("Yusuf Demirci", "Yusuf", "Demirci")),
        teacher(new Person.Name("Lakshmi Venkataraman", "Lakshmi", "Venkataraman")));
  }

  private List<Link> links() {
    var reports =
        new Link.Content(
            "Course reports",
            "Teachers see how the course does; students see all its exams.",
            Optional.empty(),
            Map.of());
    return List.of(
        exam("full", "Full exam", "125 questions in 125 minutes, as in the real exam.", "full"),
        exam("diagnostic", "Diagnostic", "A first look at where you stand.", "diagnostic"),
        exam("domain", "Domain quiz", "20 questions on non-clinical operations.", "domain:NCO"),
        new Link("reports", contextId(), clientId, reports));
  }

  private Link exam(String name, String title, String description, String exam) {
    String id = identity.id(Thing.RESOURCE_LINK, name);
    var content = new Link.Content(title, description, Optional.empty(), Map.of("exam", exam));
    return new Link(name, id, clientId, content);
  }

  private LineItem lineItem(String name, Link link) {
    var content =
        new LineItem.Content(
            link.title(),
            Math.min(FULL_SCALE, identity.highestMaximum()),
            Optional.of(link.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new LineItem(identity.id(Thing.LINE_ITEM, name), clientId, content, true);
  }

  private Person student(String label, Person.Name name) {
    return new Person(label, identity.id(Thing.PERSON, label), name, Role.LEARNER);
  }

  private Person teacher(Person.Name name) {
    String label = "Teacher";
    return new Person(label, identity.id(Thing.PERSON, label), name, Role.INSTRUCTOR);
  }
}
