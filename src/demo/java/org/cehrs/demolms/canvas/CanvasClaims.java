package org.cehrs.demolms.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Course;
import org.cehrs.demolms.launch.Claim;
import org.cehrs.demolms.launch.Message;
import org.cehrs.demolms.launch.PendingLaunch;
import org.cehrs.demolms.platform.Scope;
import org.jspecify.annotations.Nullable;

/** What Canvas adds to an id_token, and the noise of its serializer. */
final class CanvasClaims {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String PLACEMENT = "https://www.instructure.com/placement";

  private final PendingLaunch launch;
  private final Course.Names course;

  CanvasClaims(PendingLaunch launch) {
    this.launch = launch;
    this.course = launch.course().names();
  }

  void shape(Map<String, @Nullable Object> claims) {
    claims.put("picture", launch.platform().at("/demo.svg").toString());
    claims.put(PLACEMENT, placement().orElse(null));
    claims.put(Claim.LIS, unresolved());
    claims.put(Claim.CONTEXT, context());
    claims.put(Claim.TOOL_PLATFORM, toolPlatform());
    claims.put(Claim.LAUNCH_PRESENTATION, presentation());
    claims.put(Claim.GRADE_SERVICES, gradeServices(claims));
    claims.put(LTI + "platformnotificationservice", notifications());
    claims.put(LTI + "lti11_legacy_user_id", CanvasIdentity.legacyId(launch.person()));
    claims.put(LTI + "lti1p1", Map.of("user_id", CanvasIdentity.legacyId(launch.person())));
    resourceLink().ifPresent(link -> claims.put(Claim.RESOURCE_LINK, link));
  }

  /** Empty for an assignment; the claim is sent all the same, as a null. */
  private Optional<String> placement() {
    if (launch.message() instanceof Message.Pick) {
      return Optional.of("assignment_selection");
    }
    return isNavigation() ? Optional.of("course_navigation") : Optional.empty();
  }

  private boolean isNavigation() {
    return launch.message().link().filter(launch.course()::isNavigation).isPresent();
  }

  /** Without a student information system, variables are sent as they were written. */
  private static Map<String, Object> unresolved() {
    return Map.of(
        "person_sourcedid", "$Person.sourcedId",
        "course_offering_sourcedid", "$CourseSection.sourcedId");
  }

  private Map<String, @Nullable Object> context() {
    var context = new LinkedHashMap<String, @Nullable Object>();
    context.put("id", course.id());
    context.put("label", course.label());
    context.put("title", course.title());
    context.put("type", List.of("http://purl.imsglobal.org/vocab/lis/v2/course#CourseOffering"));
    return withNoise(context);
  }

  private static Map<String, @Nullable Object> toolPlatform() {
    var platform = new LinkedHashMap<String, @Nullable Object>();
    platform.put("guid", "DemoLmsGuid:canvas-lms");
    platform.put("name", "Demo College");
    platform.put("version", "cloud");
    platform.put("product_family_code", "canvas");
    return withNoise(platform);
  }

  /** The tool is told of a frame even where it opens in a tab of its own. */
  private Map<String, @Nullable Object> presentation() {
    var presentation = new LinkedHashMap<String, @Nullable Object>();
    presentation.put("document_target", "iframe");
    presentation.put("return_url", returnAddress());
    presentation.put("locale", "en");
    if (launch.message() instanceof Message.Pick) {
      presentation.put("height", 400);
      presentation.put("width", 600);
    }
    return withNoise(presentation);
  }

  private String returnAddress() {
    String path =
        launch.message() instanceof Message.Pick
            ? "/deep_linking_cancel?include_host=true&placement=assignment_selection"
            : "/courses/" + course.key() + "/assignments";
    return launch.platform().at(path).toString();
  }

  private Map<String, @Nullable Object> gradeServices(Map<String, @Nullable Object> claims) {
    var services = new LinkedHashMap<String, @Nullable Object>();
    if (claims.get(Claim.GRADE_SERVICES) instanceof Map<?, ?> plain) {
      plain.forEach((name, value) -> services.put(String.valueOf(name), value));
    }
    var scopes = new ArrayList<>(Scope.gradeServices());
    scopes.add("https://canvas.instructure.com/lti-ags/progress/scope/show");
    services.put("scope", scopes);
    return withNoise(services);
  }

  private Map<String, Object> notifications() {
    return Map.of(
        "service_versions", List.of("1.0"),
        "platform_notification_service_url",
            launch.platform().at("/api/lti/notice-handlers/42").toString(),
        "scope", List.of("https://purl.imsglobal.org/spec/lti/scope/noticehandlers"),
        "notice_types_supported", List.of("LtiHelloWorldNotice", "LtiContextCopyNotice"));
  }

  private Optional<Map<String, @Nullable Object>> resourceLink() {
    return launch
        .message()
        .link()
        .map(link -> {
          var json = new LinkedHashMap<String, @Nullable Object>();
          json.put("id", link.id());
          json.put("title", isNavigation() ? course.title() : link.title());
          json.put("description", isNavigation() ? null : "<p>" + link.description() + "</p>");
          return isNavigation() ? json : withNoise(json);
        });
  }

  private static Map<String, @Nullable Object> withNoise(Map<String, @Nullable Object> json) {
    json.put("validation_context", null);
    json.put("errors", Map.of("errors", Map.of()));
    return json;
  }
}
