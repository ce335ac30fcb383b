package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of sessions: {@code /s/{launch}/…}. */
final class LaunchPath {

  private static final Pattern PATH = Pattern.compile("/s/([A-Za-z0-9_-]{22})(/.*)?");

  private LaunchPath() {}

  static Optional<String> launchId(HttpServletRequest request) {
    Matcher path = PATH.matcher(request.getRequestURI());
    return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
  }

  static boolean isApi(HttpServletRequest request) {
    return launchId(request)
        .filter(id -> request.getRequestURI().startsWith("/s/" + id + "/api/"))
        .isPresent();
  }

  static String of(String launchId) {
    return "/s/" + launchId;
  }
}
