package org.cehrs.demolms.services;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.demolms.http.Parameters;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;

/** Client credentials by a signed assertion (Security Framework 1.0, 4.1). */
public final class TokenEndpoint {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final ToolKeys toolKeys;
  private final AssertionRules rules;
  private final AccessTokens tokens;

  public TokenEndpoint(
      Platform platform, ToolKeys toolKeys, AccessTokens tokens, InstantSource clock) {
    this.toolKeys = toolKeys;
    this.rules = new AssertionRules(platform, clock);
    this.tokens = tokens;
  }

  public Response issue(Request request) {
    Parameters form = request.form();
    refuseUnless(form, "grant_type", "client_credentials", "unsupported_grant_type");
    refuseUnless(form, "client_assertion_type", ASSERTION_TYPE, "invalid_request");
    rules.check(ClientAssertion.parse(needed(form, "client_assertion")).verified(toolKeys));
    String asked = needed(form, "scope");
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", tokens.issue(scopes(asked)));
    answer.put("token_type", "Bearer");
    answer.put("expires_in", AccessTokens.LIFE.toSeconds());
    answer.put("scope", asked);
    return Response.json(200, answer).with("Pragma", "no-cache");
  }

  private static void refuseUnless(Parameters form, String name, String value, String error) {
    String got = form.get(name).orElse("");
    if (!got.equals(value)) {
      throw Refused.oauth(error, "%s must be \"%s\", got \"%s\"".formatted(name, value, got));
    }
  }

  private static String needed(Parameters form, String name) {
    return form.get(name).orElseThrow(() -> Refused.oauth("invalid_request", name + " is missing"));
  }

  private static Set<Scope> scopes(String asked) {
    return Arrays.stream(asked.split(" "))
        .map(uri ->
            Scope.of(uri)
                .orElseThrow(
                    () -> Refused.oauth("invalid_scope", "\"" + uri + "\" is not offered")))
        .collect(Collectors.toSet());
  }
}
