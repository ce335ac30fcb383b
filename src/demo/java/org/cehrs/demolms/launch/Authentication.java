package org.cehrs.demolms.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.pages.PostPage;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Tool;

/** Answers the tool's authentication request with an id_token or with an error, both by form. */
public final class Authentication {

  private static final String REPOSTED = "repost";

  private final Platform platform;
  private final AuthenticationHabits habits;
  private final Sessions sessions;
  private final Launches launches;
  private final IdTokens idTokens;
  private final PostPage post;

  public Authentication(
      Platform platform,
      AuthenticationHabits habits,
      Sessions sessions,
      Launches launches,
      IdTokens idTokens,
      PostPage post) {
    this.platform = platform;
    this.habits = habits;
    this.sessions = sessions;
    this.launches = launches;
    this.idTokens = idTokens;
    this.post = post;
  }

  public Response answer(Request request) {
    var asked =
        new AuthenticationRequest(
            request.method().equals("POST") ? request.form() : request.query());
    Tool tool = knownParty(asked);
    Optional<Visit> visit = sessions.visit(request).filter(one -> one.platform().equals(platform));
    if (visit.isEmpty() && habits.reposts() && asked.value(REPOSTED).isEmpty()) {
      return post.to(platform.authorization(), asked.parameters().with(REPOSTED, "true").values());
    }
    var fields = new LinkedHashMap<>(outcome(asked, visit));
    asked.parameters().get("state").ifPresent(state -> fields.put("state", state));
    return post.to(tool.addresses().launch(), fields);
  }

  // Nothing may be posted to an address that is not the registered one, not even an error.
  private Tool knownParty(AuthenticationRequest asked) {
    String clientId = asked.value("client_id");
    Tool tool =
        platform
            .tools()
            .find(clientId)
            .orElseThrow(
                () -> Refused.because(400, "client_id \"" + clientId + "\" is not registered."));
    String registered = tool.addresses().launch().toString();
    String redirect = asked.value("redirect_uri");
    if (!redirect.equals(registered)) {
      throw Refused.because(
          400, "redirect_uri is \"%s\", but \"%s\" is registered.".formatted(redirect, registered));
    }
    return tool;
  }

  private Map<String, String> outcome(AuthenticationRequest asked, Optional<Visit> visit) {
    Optional<AuthenticationError> fault = habits.fault(asked);
    if (fault.isPresent()) {
      return fault.get().fields();
    }
    return visit
        .filter(one -> one.person().subject().equals(asked.value("login_hint")))
        .map(one -> launch(asked, one))
        .orElseGet(() -> habits.stranger().fields());
  }

  private Map<String, String> launch(AuthenticationRequest asked, Visit visit) {
    return launches
        .finish(asked.value("lti_message_hint"), visit)
        .map(launch -> Map.of("id_token", idTokens.issue(launch, asked.value("nonce"))))
        .orElseGet(() -> habits.spent().fields());
  }
}
