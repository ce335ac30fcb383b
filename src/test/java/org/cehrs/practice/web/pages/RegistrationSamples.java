package org.cehrs.practice.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages around the connection of a platform, filled with invented data. */
final class RegistrationSamples {

  private static final String ISSUER = "https://canvas.instructure.com";
  private static final RegistrationForm FORM =
      new RegistrationForm(
          "/lti/register/7mUaJ0Zl5Jv2dC5p",
          "https://canvas.instructure.com/api/lti/security/openid-configuration?registration_token=x",
          "token",
          "1795309442000000.seal");

  private RegistrationSamples() {}

  static Map<String, String> all(Pages pages) {
    return Map.of(
        "register", pages.register(register(true)),
        "register-waiting", pages.register(register(false)),
        "registered", pages.registered(registered(Optional.empty())),
        "registered-waiting",
            pages.registered(
                registered(Optional.of("approve 7f0e2f0a-5d3c-4b8e-9f57-1f3a86a0c2d4"))),
        "registration-failed", pages.registrationFailed(failed(Optional.empty())),
        "registration-busy", pages.registrationFailed(failed(Optional.of(FORM))),
        "held", pages.held(held()));
  }

  private static RegisterPage register(boolean active) {
    return new RegisterPage(
        FORM,
        ISSUER,
        "canvas vCloud",
        "Example College of Health Information Technology",
        List.of("sso.canvaslms.com", "canvas.a-school-with-a-very-long-name.example"),
        active ? List.of() : List.of("canvas.a-school-with-a-very-long-name.example:443"),
        active,
        false);
  }

  private static RegisteredPage registered(Optional<String> approve) {
    return new RegisteredPage(
        ISSUER,
        "10000000000123",
        approve.isPresent() ? List.of() : List.of("9:8865aa050000000000000000000000000000abcd"),
        approve,
        List.of("Enable the tool.", "In a course: Assignments."),
        false);
  }

  private static RegistrationFailedPage failed(Optional<RegistrationForm> again) {
    return new RegistrationFailedPage(
        "The platform did not register this tool",
        "Nothing was used up here. Try again, or begin again in the platform.",
        "The platform refused the registration (401, \"token_already_used\").",
        again,
        again.isPresent() ? Optional.empty() : Optional.of("/lti/register/x?registration_token=y"),
        "7QK2M9XA");
  }

  private static HeldPage held() {
    return new HeldPage(
        "This course's connection is not approved yet",
        "Tell your teacher: the administrator has to approve the connection once.",
        ISSUER,
        "10000000000123",
        Optional.of("42:8865aa05b4b79b64a91a86042e43af5ea8ae79eb"),
        Optional.of("approve 7f0e2f0a-5d3c-4b8e-9f57-1f3a86a0c2d4"),
        "7QK2M9XA");
  }
}
