package org.cehrs.demolms.platform;

import java.time.Instant;
import java.time.InstantSource;

/** What the demo does not decide itself. */
public record TimeAndChance(InstantSource clock, Secrets secrets) {

  public Instant now() {
    return clock.instant();
  }

  /** 128 bits that nobody can guess, as 32 hexadecimal digits. */
  public String secret() {
    return secrets.next();
  }
}
