package org.cehrs.demolms.tokens;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cehrs.demolms.http.Parameters;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.platform.Platform;
import org.cehrs.demolms.platform.Scope;
import org.cehrs.demolms.platform.TimeAndChance;

/** Client credentials by a signed assertion (Security Framework 1.0, 4.1). */
public final class TokenEndpoint {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final UsedIds usedIds = new UsedIds();
  private final Platform platform;
  private final TokenHabits habits;
  private final ToolKeys toolKeys;
  private final AccessTokens tokens;
  private final TimeAndChance world;

  public TokenEndpoint(
      Platform platform,
      TokenHabits habits,
      ToolKeys toolKeys,
      AccessTokens tokens,
      TimeAndChance world) {
    this.platform = platform;
    this.habits = habits;
    this.toolKeys = toolKeys;
    this.tokens = tokens;
    this.world = world;
  }

  public Response issue(Request request) {
    try {
      return habits.admit().orElseGet(() -> issued(form(request)));
    } catch (TokenFault fault) {
      return habits.refusal(fault);
    }
  }

  private Response issued(Parameters form) {
    refuseUnless(form, "grant_type", "client_credentials", TokenFault.Kind.GRANT_TYPE);
    refuseUnless(form, "client_assertion_type", ASSERTION_TYPE, TokenFault.Kind.PARAMETER);
    ToolJwt.Verified jwt =
        ToolJwt.parse(needed(form, "client_assertion")).verified(platform.tools(), toolKeys);
    check(Assertion.forToken(jwt, platform, world.now()));
    Set<Scope> scopes = scopes(needed(form, "scope"));
    String token = habits.token(world.secret());
    tokens.keep(token, jwt.tool(), scopes);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("access_token", token);
    answer.put("token_type", "Bearer");
    answer.put("expires_in", AccessTokens.LIFE.toSeconds());
    answer.put("scope", scopes.stream().map(Scope::uri).collect(Collectors.joining(" ")));
    return habits.answer(answer);
  }

  private void check(Assertion assertion) {
    habits
        .fault(assertion)
        .or(() -> habits.refusesReplays() ? usedIds.use(assertion) : Optional.empty())
        .ifPresent(fault -> {
          throw fault;
        });
  }

  private static Parameters form(Request request) {
    if (!request.isForm()) {
      throw new TokenFault(
          TokenFault.Kind.NO_FORM, "expected a form, got \"" + request.mediaType() + "\"");
    }
    return request.form();
  }

  private static void refuseUnless(
      Parameters form, String name, String value, TokenFault.Kind kind) {
    String got = form.get(name).orElse("");
    if (!got.equals(value)) {
      throw new TokenFault(kind, "%s must be \"%s\", got \"%s\"".formatted(name, value, got));
    }
  }

  private static String needed(Parameters form, String name) {
    return form.get(name)
        .orElseThrow(() -> new TokenFault(TokenFault.Kind.PARAMETER, name + " is missing"));
  }

  private Set<Scope> scopes(String asked) {
    var offered = new LinkedHashSet<Scope>();
    for (String uri : List.of(asked.split(" "))) {
      Scope.of(uri)
          .ifPresentOrElse(
              offered::add,
              () -> {
                if (!habits.dropsUnknownScopes()) {
                  throw unknown(uri);
                }
              });
    }
    if (offered.isEmpty()) {
      throw unknown(asked);
    }
    return offered;
  }

  private static TokenFault unknown(String uri) {
    return new TokenFault(TokenFault.Kind.SCOPE, "\"" + uri + "\" is not offered");
  }
}
