package org.cehrs.practice.lti.registration.dynamic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration.Flavor;

/** The messages that this tool wants to be sent, and where a platform is to offer it. */
final class MessageRequests {

  private static final String CANVAS = "https://canvas.instructure.com/lti/";
  private static final String LABEL = "CEHRS practice exams";

  /** A place by all the names that platforms have for it, the one of Canvas's extension first. */
  private record Place(List<String> names) {

    static Place of(String name, String... others) {
      return new Place(Stream.concat(Stream.of(CANVAS + name, name), Stream.of(others)).toList());
    }

    Stream<String> in(Set<String> offered) {
      return names.stream().filter(offered::contains).limit(1);
    }
  }

  private static final List<Place> CHOOSING =
      List.of(
          Place.of("assignment_selection"),
          Place.of("link_selection", "ContentArea"),
          Place.of("editor_button", "RichTextEditor"));
  private static final List<Place> OPENING = List.of(Place.of("course_navigation"));

  private final PlatformConfiguration platform;
  private final String target;
  private final String icon;

  MessageRequests(PlatformConfiguration platform, String target, String icon) {
    this.platform = platform;
    this.target = target;
    this.icon = icon;
  }

  List<Map<String, Object>> all() {
    return Stream.of(opening(), choosing())
        .filter(message -> isKnown((String) message.getOrDefault("type", "")))
        .toList();
  }

  private Map<String, Object> opening() {
    Map<String, Object> message = message("LtiResourceLinkRequest", OPENING);
    if (isCanvas()) {
      message.put(CANVAS + "course_navigation/default_enabled", false);
      message.put(CANVAS + "visibility", "members");
    }
    return message;
  }

  private Map<String, Object> choosing() {
    Map<String, Object> message = message("LtiDeepLinkingRequest", CHOOSING);
    if (isCanvas()) {
      message.put(CANVAS + "launch_width", 900);
      message.put(CANVAS + "launch_height", 700);
    }
    return message;
  }

  private Map<String, Object> message(String type, List<Place> places) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", type);
    message.put("target_link_uri", target);
    message.put("label", LABEL);
    message.put("icon_uri", icon);
    Set<String> offered =
        platform.messages().stream()
            .filter(supported -> supported.type().equals(type))
            .flatMap(supported -> supported.placements().stream())
            .collect(Collectors.toSet());
    List<String> chosen = places.stream().flatMap(place -> place.in(offered)).toList();
    if (!chosen.isEmpty()) {
      message.put("placements", chosen);
    }
    return message;
  }

  private boolean isKnown(String type) {
    return platform.messages().isEmpty()
        || platform.messages().stream().anyMatch(message -> message.type().equals(type));
  }

  private boolean isCanvas() {
    return platform.product().flavor() == Flavor.CANVAS;
  }
}
