package org.cehrs.practice.lti.services;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.cehrs.practice.lti.keys.ToolKeys;
import org.cehrs.practice.lti.net.Outbound;

/** The grade service's client, put together as the program does. */
public final class AgsOfTests {

  private AgsOfTests() {}

  /** What all nodes share. */
  public record Shared(TokenCache tokens, Leases leases) {}

  /**
   * A client with keys of its own.
   *
   * @param keys a folder for them
   */
  public static Ags of(Outbound outbound, Path keys, InstantSource clock, Shared database) {
    SecureRandom chance = new SecureRandom();
    TokenRequest request =
        new TokenRequest(ToolKeys.open(keys, clock, chance), outbound, clock, chance);
    AccessTokens tokens = new AccessTokens(request, database.tokens(), clock);
    return new Ags(new AuthorizedCalls(tokens, outbound, clock), database.leases(), clock);
  }
}
