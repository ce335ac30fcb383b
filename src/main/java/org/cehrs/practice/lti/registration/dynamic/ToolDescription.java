package org.cehrs.practice.lti.registration.dynamic;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.services.Scopes;
import tools.jackson.databind.json.JsonMapper;

/**
 * This tool as it introduces itself to a platform (LTI Dynamic Registration 1.0, clause 3.4): no
 * more than the platform says it knows, since Canvas refuses what it does not.
 */
final class ToolDescription {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ICON = "/assets/icon.svg";
  private static final String NAME = "CEHRS practice exams";
  private static final List<String> CLAIMS =
      List.of("iss", "sub", "name", "given_name", "family_name", "locale");
  private static final Set<String> ALWAYS = Set.of("iss", "sub");
  private static final List<String> SCOPES =
      List.of(Scopes.LINE_ITEM, Scopes.SCORE, Scopes.RESULT, Scopes.MEMBERS);

  private final URI publicUrl;
  private final PlatformConfiguration platform;

  ToolDescription(URI publicUrl, PlatformConfiguration platform) {
    this.publicUrl = publicUrl;
    this.platform = platform;
  }

  String json() {
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("application_type", "web");
    tool.put("grant_types", List.of("client_credentials", "implicit"));
    tool.put("response_types", List.of("id_token"));
    tool.put("redirect_uris", List.of(address("/lti/launch")));
    tool.put("initiate_login_uri", address("/lti/login"));
    tool.put("client_name", NAME);
    tool.put("client_uri", publicUrl.toString());
    tool.put("logo_uri", address(ICON));
    tool.put("jwks_uri", address("/lti/jwks"));
    tool.put("token_endpoint_auth_method", "private_key_jwt");
    tool.put("scope", String.join(" ", known(SCOPES, platform.scopes())));
    tool.put("https://purl.imsglobal.org/spec/lti-tool-configuration", configuration());
    return JSON.writeValueAsString(tool);
  }

  private Map<String, Object> configuration() {
    Map<String, Object> configuration = new LinkedHashMap<>();
    // Moodle compares it with the host and port of target_link_uri.
    configuration.put("domain", publicUrl.getRawAuthority());
    configuration.put("target_link_uri", address("/lti/launch"));
    configuration.put(
        "description", "Timed CEHRS practice exams with domain scores and grade return");
    configuration.put("custom_parameters", Map.of());
    configuration.put("claims", claims());
    configuration.put(
        "messages", new MessageRequests(platform, address("/lti/launch"), address(ICON)).all());
    if (platform.product().flavor() == Flavor.CANVAS) {
      configuration.put("https://canvas.instructure.com/lti/privacy_level", "name_only");
      configuration.put("https://canvas.instructure.com/lti/tool_id", "cehrs-practice-exams");
    }
    return configuration;
  }

  private List<String> claims() {
    return Stream.concat(
            ALWAYS.stream().sorted(),
            known(CLAIMS, platform.claims()).stream().filter(claim -> !ALWAYS.contains(claim)))
        .toList();
  }

  /** Those that the platform lists; all where it lists none. */
  private static List<String> known(List<String> wanted, Set<String> listed) {
    return listed.isEmpty() ? wanted : wanted.stream().filter(listed::contains).toList();
  }

  private String address(String path) {
    return publicUrl.resolve(path).toString();
  }
}
