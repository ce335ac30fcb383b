package org.cehrs.demolms.course;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A course and all that changes in it. */
public final class Course {

  /**
   * How a course is called.
   *
   * @param key in the addresses of services
   * @param id in launches
   * @param history ids of the courses that this one was copied from, nearest first
   */
  public record Names(String key, String id, String label, String title, List<String> history) {

    public Names {
      history = List.copyOf(history);
    }
  }

  private final Names names;
  private final List<Person> people;
  private final List<Link> links;
  private final LineItems lineItems = new LineItems();
  private final Gradebook gradebook;

  Course(Names names, List<Person> people, List<Link> links, GradebookRules rules) {
    this.names = names;
    this.people = List.copyOf(people);
    this.links = new CopyOnWriteArrayList<>(links);
    this.gradebook = new Gradebook(rules);
  }

  public Names names() {
    return names;
  }

  public String key() {
    return names.key();
  }

  public String id() {
    return names.id();
  }

  public String title() {
    return names.title();
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

  public Optional<Link> resourceLink(String resourceLinkId) {
    return links.stream().filter(link -> link.id().equals(resourceLinkId)).findFirst();
  }

  public void add(Link link) {
    links.add(link);
  }

  /** Whether a link is the course's navigation, which belongs to no exam. */
  public boolean isNavigation(Link link) {
    return link.id().equals(names.id());
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
