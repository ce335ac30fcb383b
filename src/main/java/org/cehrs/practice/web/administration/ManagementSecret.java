package org.cehrs.practice.web.administration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.cehrs.practice.lti.Sha256;
import org.cehrs.practice.lti.keys.KeyFolder;

/**
 * What the command line shows the server: the content of a file that its owner alone can read.
 * Whoever can read it could read the tool's keys and data as well.
 */
public final class ManagementSecret {

  private static final String FILE = "management.key";
  private static final int BYTES = 32;

  private final String secret;

  private ManagementSecret(String secret) {
    this.secret = secret;
  }

  /** Reads the secret, which is made where there is none. */
  public static ManagementSecret open(KeyFolder folder, SecureRandom chance) {
    byte[] fresh = new byte[BYTES];
    chance.nextBytes(fresh);
    String made = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
    return new ManagementSecret(folder.readOrMake(FILE, () -> made).strip());
  }

  /**
   * Reads the secret of a server that has been started.
   *
   * @return one that opens nothing where there is none
   */
  public static ManagementSecret existing(KeyFolder folder) {
    Path file = folder.file(FILE);
    return new ManagementSecret(Files.exists(file) ? folder.read(file).strip() : "");
  }

  public static Path file(KeyFolder folder) {
    return folder.file(FILE);
  }

  /** Compares in a time that tells nothing about the secret. */
  boolean is(String shown) {
    return !secret.isEmpty() && Sha256.same(secret, shown);
  }

  String asHeader() {
    return secret;
  }
}
