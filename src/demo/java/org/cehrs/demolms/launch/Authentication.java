package org.cehrs.demolms.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.course.Person;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.pages.PostPage;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.platform.Platform;

/** Answers the tool's authentication request with an id_token or with an error, both by form. */
public final class Authentication {

  private final Platform platform;
  private final Sessions sessions;
  private final Launches launches;
  private final PostPage post;

  public Authentication(Platform platform, Sessions sessions, Launches launches, PostPage post) {
    this.platform = platform;
    this.sessions = sessions;
    this.launches = launches;
    this.post = post;
  }

  public Response answer(Request request) {
    var asked =
        new AuthenticationRequest(
            request.method().equals("POST") ? request.form() : request.query());
    refuseUnknownParty(asked);
    var fields = new LinkedHashMap<>(outcome(asked, sessions.person(request)));
    asked.parameters().get("state").ifPresent(state -> fields.put("state", state));
    return post.to(platform.toolLaunch(), fields);
  }

  // Nothing may be posted to an address that is not the registered one, not even an error.
  private void refuseUnknownParty(AuthenticationRequest asked) {
    refuseUnless(asked, "client_id", platform.flavor().clientId());
    refuseUnless(asked, "redirect_uri", platform.toolLaunch().toString());
  }

  private static void refuseUnless(AuthenticationRequest asked, String name, String registered) {
    if (!asked.value(name).equals(registered)) {
      throw Refused.because(
          400,
          "%s is \"%s\", but \"%s\" is registered.".formatted(name, asked.value(name), registered));
    }
  }

  private Map<String, String> outcome(AuthenticationRequest asked, Optional<Person> viewer) {
    Optional<AuthenticationError> fault = asked.fault();
    if (fault.isPresent()) {
      return fault.get().fields();
    }
    return viewer
        .filter(person -> person.subject().equals(asked.value("login_hint")))
        .map(person -> launch(asked, person))
        .orElseGet(AuthenticationError.NOT_SIGNED_IN::fields);
  }

  private Map<String, String> launch(AuthenticationRequest asked, Person person) {
    return launches
        .finish(asked.value("lti_message_hint"), person, asked.value("nonce"))
        .map(idToken -> Map.of("id_token", idToken))
        .orElseGet(AuthenticationError.USED_OR_OVER::fields);
  }
}
