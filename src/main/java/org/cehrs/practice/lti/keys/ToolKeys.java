package org.cehrs.practice.lti.keys;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * This tool's own keys: RSA pairs that sign what we send to platforms, one JWK a file, and the
 * secret of sessions. A second pair, valid from some later time ({@code nbf}), is published at once
 * and signs from then on: so platforms know a new key before it is used.
 */
public final class ToolKeys {

  private static final String FIRST_KEY = "tool-1.json";
  private static final String KEY_FILES = "tool-.+\\.json";
  private static final String SESSION_KEY = "session.key";
  private static final int SECRET_BYTES = 32;

  /** Between two looks at the folder: a node knows another's new key so soon. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final KeyFolder folder;
  private final byte[] sessionSecret;
  private final InstantSource clock;
  private volatile LoadedKeys loaded;
  private volatile Instant lookedAt;

  private ToolKeys(KeyFolder folder, byte[] sessionSecret, InstantSource clock) {
    this.folder = folder;
    this.sessionSecret = sessionSecret;
    this.clock = clock;
    this.loaded = load(folder);
    this.lookedAt = clock.instant();
  }

  /** Reads the keys in a folder; those that are missing are made. */
  public static ToolKeys open(Path folder, InstantSource clock, SecureRandom chance) {
    KeyFolder files = new KeyFolder(folder);
    String secret = files.readOrMake(SESSION_KEY, () -> NewKeys.secret(SECRET_BYTES, chance));
    // The first key's file goes once a later key has taken its place.
    if (files.files(KEY_FILES).isEmpty()) {
      Instant now = clock.instant();
      files.readOrMake(FIRST_KEY, () -> NewKeys.pair(now, now, chance).toJSONString());
    }
    return new ToolKeys(files, secret(folder.resolve(SESSION_KEY), secret), clock);
  }

  /**
   * As {@link #open(Path, InstantSource, SecureRandom)}, for a node among others.
   *
   * @throws OtherKeys where the other nodes of the database hold other keys
   */
  public static ToolKeys open(
      Path folder, KeyRecord record, InstantSource clock, SecureRandom chance) {
    ToolKeys keys = open(folder, clock, chance);
    if (!record.noteFirst(keys.fingerprint(), clock.instant()).equals(keys.fingerprint())) {
      throw new OtherKeys(folder);
    }
    return keys;
  }

  /**
   * Makes a new key, which is published at once.
   *
   * @param from when it begins to sign
   * @return its kid
   */
  public String rotate(Instant from, SecureRandom chance) {
    RSAKey key = NewKeys.pair(clock.instant(), from, chance);
    folder.readOrMake("tool-" + key.getKeyID() + ".json", key::toJSONString);
    loaded = load(folder);
    return key.getKeyID();
  }

  /** The keys that platforms can see or will see, oldest first. */
  public List<ToolKey> list() {
    LoadedKeys keys = current();
    Instant now = clock.instant();
    RSAKey present = keys.present(now);
    return keys.published(now).stream()
        .map(key ->
            new ToolKey(
                key.getKeyID(),
                Optional.ofNullable(key.getIssueTime()).map(Date::toInstant),
                LoadedKeys.startOf(key),
                key.equals(present),
                keys.retiredAt(key)))
        .toList();
  }

  /**
   * Deletes the files of keys that are published no more.
   *
   * @return how many
   */
  public int deleteDropped() {
    LoadedKeys keys = load(folder);
    List<Path> dropped = keys.dropped(clock.instant());
    dropped.forEach(folder::delete);
    return dropped.size();
  }

  /** When the newest key begins, or began, to sign. */
  public Instant newestSigns() {
    return LoadedKeys.startOf(current().newest());
  }

  /** A compact JWS of RS256 under our present key, for a platform. */
  public String sign(Map<String, Object> claims) {
    return OwnSignatures.sign(current().present(clock.instant()), JOSEObjectType.JWT, claims);
  }

  /**
   * The same for ourselves to open again.
   *
   * @param type keeps it from being taken for anything else that our keys sign
   */
  public String sign(String type, Map<String, Object> claims) {
    return OwnSignatures.sign(current().present(clock.instant()), new JOSEObjectType(type), claims);
  }

  /** What we signed as this type; empty where we did not, or the key's file is deleted. */
  public Optional<Map<String, Object>> opened(String type, String jws) {
    return OwnSignatures.open(current().keys(), new JOSEObjectType(type), jws);
  }

  /** The public parts, as a JWK set for {@code /lti/jwks}. */
  public String jwks() {
    return new JWKSet(List.copyOf(current().published(clock.instant()))).toString();
  }

  /** 32 bytes for HS256. */
  public byte[] sessionSecret() {
    return sessionSecret.clone();
  }

  /** What nodes that share a database must agree on; tells nothing about the keys. */
  public String fingerprint() {
    return current().fingerprint(sessionSecret);
  }

  private LoadedKeys current() {
    Instant now = clock.instant();
    if (!now.isBefore(lookedAt.plus(LOOK))) {
      lookedAt = now;
      if (!loaded.areOf(folder.files(KEY_FILES))) {
        loaded = load(folder);
      }
    }
    return loaded;
  }

  private static LoadedKeys load(KeyFolder folder) {
    SortedMap<Path, RSAKey> keys = new TreeMap<>();
    for (Path file : folder.files(KEY_FILES)) {
      // Another node may have deleted a dropped key meanwhile.
      folder.find(file).ifPresent(json -> keys.put(file, parse(file, json)));
    }
    return new LoadedKeys(keys);
  }

  private static RSAKey parse(Path file, String json) {
    try {
      if (JWK.parse(json) instanceof RSAKey key && key.isPrivate() && key.getKeyID() != null) {
        return key;
      }
    } catch (ParseException e) {
      throw new IllegalStateException(file + ": expected a JWK, cannot be read as one", e);
    }
    throw new IllegalStateException(file + ": expected a private RSA key with a kid");
  }

  private static byte[] secret(Path file, String text) {
    try {
      byte[] secret = Base64.getUrlDecoder().decode(text.strip());
      if (secret.length >= SECRET_BYTES) {
        return secret;
      }
      throw new IllegalStateException(
          "%s: expected at least %d bytes, found %d".formatted(file, SECRET_BYTES, secret.length));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file + ": expected base64url", e);
    }
  }
}
