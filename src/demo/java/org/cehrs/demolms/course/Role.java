package org.cehrs.demolms.course;

import java.util.List;

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

  /** All that a launch says, as Canvas does: what the person is in the school and to the system. */
  public List<String> launchUris() {
    return List.of(
        VOCABULARY + "institution/person#" + institutionWord,
        uri(),
        VOCABULARY + "system/person#User");
  }

  /** Whether a filter means this role, as a URI or as a short word. */
  public boolean isNamed(String name) {
    return name.equals(word) || name.equals(uri());
  }
}
