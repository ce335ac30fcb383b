package org.cehrs.practice.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide of lti-config, held against the form as Moodle was seen to take it. */
class MoodleGuideTest {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("lti_typename", "| Tool name |"),
          Map.entry("lti_toolurl", "| Tool URL |"),
          Map.entry("lti_ltiversion", "| LTI version |"),
          Map.entry("lti_keytype", "| Public key type |"),
          Map.entry("lti_publickeyset", "| Public keyset |"),
          Map.entry("lti_initiatelogin", "| Initiate login URL |"),
          Map.entry("lti_redirectionuris", "| Redirection URI(s) |"),
          Map.entry("lti_coursevisible", "| Tool configuration usage |"),
          Map.entry("lti_launchcontainer", "| Default launch container |"),
          Map.entry("lti_contentitem", "| Supports Deep Linking |"),
          Map.entry("lti_toolurl_ContentItemSelectionRequest", "| Content Selection URL |"),
          Map.entry("ltiservice_gradesynchronization", "Assignment and Grade Services |"),
          Map.entry("ltiservice_memberships", "Names and Role Provisioning |"),
          Map.entry("lti_sendname", "Share launcher's name with tool |"),
          Map.entry("lti_sendemailaddr", "Share launcher's email with tool |"),
          Map.entry("lti_acceptgrades", "Accept grades from the tool |"));

  private static final Set<String> LEFT_ALONE =
      Set.of("lti_description", "lti_customparameters", "ltiservice_toolsettings");

  @Test
  void saysWhatToEnterInEveryFieldThatMatters() throws IOException {
    assertThat(form().path("fields_set").propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(LABELS.keySet().stream(), LEFT_ALONE.stream())
                .collect(Collectors.toSet()));
    assertThat(Files.readString(Path.of("lti-config/moodle.md"))).contains(LABELS.values());
  }

  private static JsonNode form() throws IOException {
    try (InputStream file =
        MoodleGuideTest.class.getResourceAsStream("/registration/moodle_manual_form.json")) {
      return new JsonMapper().readTree(Objects.requireNonNull(file).readAllBytes());
    }
  }
}
