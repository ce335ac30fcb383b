package org.cehrs.demolms.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.platform.Flavor;

/** Sets the course up as a newcomer finds it. All names are invented. */
public final class DemoCourse {

  private static final double FULL_SCALE = 500;

  private final Flavor flavor;

  public DemoCourse(Flavor flavor) {
    this.flavor = flavor;
  }

  public Course create() {
    var course = new Course(flavor.contextId(), people(), links());
    // The domain quiz gets none: there the tool has to make its own line item.
    course.link("full").ifPresent(link -> course.lineItems().put(lineItem("1", link)));
    course.link("diagnostic").ifPresent(link -> course.lineItems().put(lineItem("2", link)));
    return course;
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
    return List.of(
        exam("full", "Full exam", "125 questions in 125 minutes, as in the real exam.", "full"),
        exam("diagnostic", "Diagnostic", "A first look at where you stand.", "diagnostic"),
        exam("domain", "Domain quiz", "20 questions on non-clinical operations.", "domain:NCO"),
        new Link(
            "reports",
            flavor.contextId(),
            "Course reports",
            "Teachers see how the course does; students see all its exams.",
            Map.of()));
  }

  private Link exam(String name, String title, String description, String exam) {
    String id = flavor.resourceLinkId(name);
    return new Link(name, id, title, description, Map.of("exam", exam));
  }

  private static LineItem lineItem(String id, Link link) {
    var content =
        new LineItem.Content(
            link.title(), FULL_SCALE, Optional.of(link.id()), Optional.empty(), Optional.empty());
    return new LineItem(id, content, true);
  }

  private Person student(String label, Person.Name name) {
    return new Person(label, flavor.subject(label), name, Role.LEARNER);
  }

  private Person teacher(Person.Name name) {
    return new Person("Teacher", flavor.subject("Teacher"), name, Role.INSTRUCTOR);
  }
}
