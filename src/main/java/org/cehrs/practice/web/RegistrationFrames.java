package org.cehrs.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cehrs.practice.lti.Registration.Flavor;
import org.cehrs.practice.lti.registration.dynamic.PlatformConfiguration;

/**
 * Who may show the registration page in a frame: the platform that is about to register, wherever
 * it is at home. A page without a button may be shown by anybody.
 */
final class RegistrationFrames {

  private RegistrationFrames() {}

  static void allow(HttpServletRequest request, PlatformConfiguration platform, URI source) {
    Stream<String> own =
        Stream.of(source, URI.create(platform.issuer()), platform.endpoints().registration())
            .map(address -> address.getScheme() + "://" + address.getRawAuthority());
    Stream<String> schools =
        platform.product().flavor() == Flavor.CANVAS
            ? Stream.of("https://*.instructure.com")
            : Stream.empty();
    request.setAttribute(
        ContentPolicy.FRAME_ANCESTORS,
        Stream.concat(own, schools).distinct().collect(Collectors.joining(" ")));
  }

  static void allowAnybody(HttpServletRequest request) {
    request.setAttribute(ContentPolicy.FRAME_ANCESTORS, "*");
  }
}
