package org.cehrs.practice.lti;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the states of logins and knows its own again. A state carries its login under a seal that
 * only this tool can make; nonce and browser secret follow from it. So nothing is stored before a
 * true launch comes of a login, and nobody can fill the database with logins.
 */
public final class LoginSeal {

  private static final String HMAC = "HmacSHA256";
  private static final int RANDOM_BYTES = 18;
  private static final int SEAL_BYTES = 16;
  private static final int CONTENT_BYTES = RANDOM_BYTES + 2 * Long.BYTES + Integer.BYTES;

  /** Of content and seal in base64url, which fills its last character: no two texts mean one. */
  private static final int SEALED_LENGTH = (CONTENT_BYTES + SEAL_BYTES) * 4 / 3;

  private static final Pattern STATE =
      Pattern.compile("([A-Za-z0-9_-]{" + SEALED_LENGTH + "})(?:\\.([A-Za-z0-9_.:-]{1,64}))?");
  private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private final SecretKey key;

  /**
   * @param secret at least 32 bytes, the same on all nodes
   */
  public LoginSeal(byte[] secret) {
    this.key = new SecretKeySpec(secret, HMAC);
  }

  /**
   * Begins a login.
   *
   * @param storageTarget left out where it is no plain name of a frame
   */
  BegunLogin begin(
      UUID registration,
      Instant expiresAt,
      Optional<String> storageTarget,
      RandomGenerator chance) {
    byte[] random = new byte[RANDOM_BYTES];
    chance.nextBytes(random);
    // What is random comes first: the beginning of a state names its cookie.
    byte[] content =
        ByteBuffer.allocate(CONTENT_BYTES)
            .put(random)
            .putLong(registration.getMostSignificantBits())
            .putLong(registration.getLeastSignificantBits())
            .putInt((int) expiresAt.getEpochSecond())
            .array();
    Optional<String> target = storageTarget.filter(name -> TARGET.matcher(name).matches());
    byte[] sealed =
        ByteBuffer.allocate(CONTENT_BYTES + SEAL_BYTES)
            .put(content)
            .put(seal(content, target))
            .array();
    return read(content, target, text(sealed) + target.map(name -> "." + name).orElse(""));
  }

  /**
   * What a state says.
   *
   * @return empty where this tool never made it; expired ones are read like any other
   */
  public Optional<BegunLogin> open(String state) {
    var parts = STATE.matcher(state);
    if (!parts.matches()) {
      return Optional.empty();
    }
    byte[] sealed = Base64.getUrlDecoder().decode(parts.group(1));
    byte[] content = Arrays.copyOf(sealed, CONTENT_BYTES);
    Optional<String> target = Optional.ofNullable(parts.group(2));
    byte[] seal = Arrays.copyOfRange(sealed, CONTENT_BYTES, sealed.length);
    return MessageDigest.isEqual(seal, seal(content, target))
        ? Optional.of(read(content, target, state))
        : Optional.empty();
  }

  private BegunLogin read(byte[] content, Optional<String> target, String state) {
    ByteBuffer fields = ByteBuffer.wrap(content).position(RANDOM_BYTES);
    UUID registration = new UUID(fields.getLong(), fields.getLong());
    Instant expiresAt = Instant.ofEpochSecond(Integer.toUnsignedLong(fields.getInt()));
    return new BegunLogin(
        state, registration, expiresAt, target, secret("nonce:", state), secret("browser:", state));
  }

  private byte[] seal(byte[] content, Optional<String> target) {
    return Arrays.copyOf(mac("login:" + text(content) + "." + target.orElse("")), SEAL_BYTES);
  }

  private String secret(String purpose, String state) {
    return text(Arrays.copyOf(mac(purpose + state), RANDOM_BYTES));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
