package org.cehrs.practice.lti.launch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.Launch.Role;

/**
 * What a person may do here, from context roles alone (LTI Core 1.3, appendix A.2). Institution and
 * system roles tell what somebody is anywhere in the school, so that they grant nothing.
 */
public final class Roles {

  private static final String CONTEXT_ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
  private static final String CONTEXT_SUB_ROLE =
      "http://purl.imsglobal.org/vocab/lis/v2/membership/";
  private static final String TEST_USER =
      "http://purl.imsglobal.org/vocab/lti/system/person#TestUser";

  private Roles() {}

  static Role of(IdToken token) {
    return of(token.texts(Claims.ROLES));
  }

  /**
   * What these roles let a person do.
   *
   * @param roles URIs and short names
   */
  public static Role of(List<String> roles) {
    Set<String> here =
        roles.stream().flatMap(role -> inContext(role).stream()).collect(Collectors.toSet());
    if (here.contains("Instructor")) {
      return Role.TEACHER;
    }
    return here.contains("Learner") && !roles.contains(TEST_USER) ? Role.LEARNER : Role.VISITOR;
  }

  /** The main context role that a role belongs to; empty for roles outside of the context. */
  private static Optional<String> inContext(String role) {
    if (role.startsWith(CONTEXT_SUB_ROLE)) {
      // .../membership/Instructor#TeachingAssistant is a kind of Instructor.
      return Optional.of(role.substring(CONTEXT_SUB_ROLE.length()).split("#", 2)[0]);
    }
    if (role.startsWith(CONTEXT_ROLE)) {
      return Optional.of(main(role.substring(CONTEXT_ROLE.length())));
    }
    // Short names are context roles by definition.
    return role.contains(":") ? Optional.empty() : Optional.of(main(role));
  }

  private static String main(String name) {
    return name.equals("TeachingAssistant") ? "Instructor" : name;
  }
}
