package org.cehrs.demolms.moodle;

import java.util.Map;
import org.cehrs.demolms.course.Link;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.platform.ServiceAddresses;

/** What tools of LTI 1.1 post grades with; sent to all tools. */
final class BasicOutcome {

  static final String CLAIM = "https://purl.imsglobal.org/spec/lti-bo/claim/basicoutcome";

  private BasicOutcome() {}

  static Map<String, Object> of(ServiceAddresses addresses, Link link, Person person) {
    String sourcedId =
        "{\"data\":{\"instanceid\":\"%s\",\"userid\":\"%s\",\"typeid\":\"%s\"}}"
            .formatted(link.id(), person.subject(), addresses.tool().deploymentId());
    String service = MoodleIdentity.ROOT + "/mod/lti/service.php";
    return Map.of(
        "lis_result_sourcedid",
        sourcedId,
        "lis_outcome_service_url",
        addresses.platform().at(service).toString());
  }
}
