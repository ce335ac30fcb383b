package org.cehrs.demolms.course;

/** What a person is in the course. */
public enum Role {
  LEARNER("Learner", "Student"),
  INSTRUCTOR("Instructor", "Instructor");

  private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";
  private static final String MEMBERSHIP = VOCABULARY + "membership#";

  private final String word;
  private final String institutionWord;

  Role(String word, String institutionWord) {
    this.word = word;
    this.institutionWord = institutionWord;
  }

  /** The role in the course, the one that counts. */
  public String uri() {
    return MEMBERSHIP + word;
  }

  /** The role in the course, as older platforms write it. */
  public String word() {
    return word;
  }

  /** What the person is in the school, course or no course. */
  public String institutionUri() {
    return VOCABULARY + "institution/person#" + institutionWord;
  }

  /** Whether a filter means this role, as a URI or as a short word. */
  public boolean isNamed(String name) {
    return name.equals(word) || name.equals(uri());
  }
}
