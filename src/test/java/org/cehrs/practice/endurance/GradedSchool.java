package org.cehrs.practice.endurance;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cehrs.practice.lti.Claims;
import org.cehrs.practice.lti.FakePlatform;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.passback.PlatformSimulator;
import org.cehrs.practice.passback.SimulatedGradebook;
import org.cehrs.practice.passback.SimulatedGradebook.Cell;
import org.cehrs.practice.running.ServedPlatform;

/** A platform with as many students as are wanted, one exam and a gradebook. */
final class GradedSchool implements AutoCloseable {

  private static final String COLUMN = "quiz";
  private static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
  private static final String RESULTS =
      "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";

  private final ServedPlatform platform = ServedPlatform.start();
  private final PlatformSimulator grades = new PlatformSimulator(Flavor.CANVAS);
  private final AtomicInteger students = new AtomicInteger();

  /** An entry of registrations.yml. */
  String registrationYaml() {
    return """
      - name: A school
        issuer: "%1$s"
        client_id: "%2$s"
        authorization_endpoint: "%1$s/auth"
        token_endpoint: "%3$s"
        jwks_uri: "%1$s/jwks"
        deployment_ids: ["*"]
        flavor: canvas
    """
        .formatted(issuer(), FakePlatform.CLIENT, grades.registration().tokenEndpoint());
  }

  String issuer() {
    return platform.platform().registration().issuer();
  }

  /** The id of a student who was never there before. */
  String newStudent() {
    return "student-" + students.incrementAndGet();
  }

  /** Where the tool is asked to begin a login. */
  URI login(URI tool) {
    return tool.resolve(
        "/lti/login?login_hint=7&target_link_uri=x&iss=%s&client_id=%s"
            .formatted(issuer(), FakePlatform.CLIENT));
  }

  String idToken(String student, String nonce) {
    Map<String, Object> claims = platform.platform().studentLaunch(nonce, Instant.now());
    claims.put("sub", student);
    claims.put(Claims.CUSTOM, Map.of("exam", "domain:REP"));
    claims.put(
        Claims.GRADE_SERVICE,
        Map.of("scope", List.of(SCORE, RESULTS), "lineitem", grades.column(COLUMN).toString()));
    return platform.platform().idToken(claims);
  }

  SimulatedGradebook gradebook() {
    return grades.gradebook();
  }

  static Cell cell(String student) {
    return new Cell(COLUMN, student);
  }

  @Override
  public void close() {
    grades.close();
    platform.close();
  }
}
