package org.cehrs.demolms.course;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The course and all that changes in it. */
public final class Course {

  private final String id;
  private final List<Person> people;
  private final List<Link> links;
  private final LineItems lineItems = new LineItems();
  private final Gradebook gradebook = new Gradebook();

  Course(String id, List<Person> people, List<Link> links) {
    this.id = id;
    this.people = List.copyOf(people);
    this.links = new CopyOnWriteArrayList<>(links);
  }

  public String id() {
    return id;
  }

  public String label() {
    return "HIT 210";
  }

  public String title() {
    return "Electronic Health Records";
  }

  public List<Person> people() {
    return people;
  }

  public List<Person> students() {
    return people.stream().filter(Person::isStudent).toList();
  }

  public Optional<Person> person(String subject) {
    return people.stream().filter(person -> person.subject().equals(subject)).findFirst();
  }

  public List<Link> links() {
    return List.copyOf(links);
  }

  public Optional<Link> link(String name) {
    return links.stream().filter(link -> link.name().equals(name)).findFirst();
  }

  public boolean hasResourceLink(String resourceLinkId) {
    return links.stream().anyMatch(link -> link.id().equals(resourceLinkId));
  }

  /** Whether a link is the course's navigation, which belongs to no exam. */
  public boolean isNavigation(Link link) {
    return link.id().equals(id);
  }

  public LineItems lineItems() {
    return lineItems;
  }

  public Gradebook gradebook() {
    return gradebook;
  }

  /** All grades, by line item and then by student. */
  public List<Grade> grades() {
    return lineItems.all().stream()
        .flatMap(item -> students().stream().flatMap(one -> gradebook.grade(item, one).stream()))
        .toList();
  }
}
