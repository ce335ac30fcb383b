package org.cehrs.demolms.course;

/** What a person is in the course. */
public enum Role {
  LEARNER("Learner"),
  INSTRUCTOR("Instructor");

  private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  private final String word;

  Role(String word) {
    this.word = word;
  }

  public String uri() {
    return VOCABULARY + word;
  }

  /** Whether a filter means this role, as a URI or as a short word. */
  public boolean isNamed(String name) {
    return name.equals(word) || name.equals(uri());
  }
}
