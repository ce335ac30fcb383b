package org.cehrs.practice.lti;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Step 2 of a launch: the address to send the browser to (LTI Security Framework, 5.1.1.2). */
final class AuthenticationRequest {

  private AuthenticationRequest() {}

  static URI to(
      Registration registration, LoginRequest request, URI redirectUri, BegunLogin login) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("scope", "openid");
    parameters.put("response_type", "id_token");
    parameters.put("response_mode", "form_post");
    parameters.put("prompt", "none");
    parameters.put("client_id", registration.clientId());
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("login_hint", request.loginHint().orElse(""));
    parameters.put("state", login.state());
    parameters.put("nonce", login.nonce());
    // Optional in the specification; Canvas and Moodle fail without it.
    request.messageHint().ifPresent(hint -> parameters.put("lti_message_hint", hint));
    return withQuery(registration.authorizationEndpoint(), parameters);
  }

  private static URI withQuery(URI endpoint, Map<String, String> parameters) {
    return URI.create(
        endpoint
            + (endpoint.getRawQuery() == null ? "?" : "&")
            + parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&")));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
