package org.cehrs.practice.lti.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cehrs.practice.lti.Sha256;

/**
 * The pairs of the folder at one moment.
 *
 * @param files each with what was read from it
 */
record LoadedKeys(SortedMap<Path, RSAKey> files) {

  /** A key stays published so long after its successor signs: what it signed lives for minutes. */
  static final Duration OVERLAP = Duration.ofDays(1);

  private static final Comparator<RSAKey> AGE =
      Comparator.comparing(LoadedKeys::startOf).thenComparing(LoadedKeys::thumbprint);

  LoadedKeys {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Oldest first. */
  List<RSAKey> keys() {
    return files.values().stream().sorted(AGE).toList();
  }

  /** Whether they were read from these. */
  boolean areOf(List<Path> found) {
    return List.copyOf(files.keySet()).equals(found);
  }

  /** Files of keys that platforms need not know any more. */
  List<Path> dropped(Instant now) {
    List<RSAKey> published = published(now);
    return files.entrySet().stream()
        .filter(file -> !published.contains(file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The newest that signs already. */
  RSAKey present(Instant now) {
    return keys().stream()
        .filter(key -> !startOf(key).isAfter(now))
        .reduce((older, newer) -> newer)
        .orElse(keys().getFirst());
  }

  RSAKey newest() {
    return keys().getLast();
  }

  /** Those that platforms are to know. */
  List<RSAKey> published(Instant now) {
    return keys().stream().filter(key -> retiredAt(key).map(now::isBefore).orElse(true)).toList();
  }

  /** Of the newest key and the secret: it stays when an old key is dropped. */
  String fingerprint(byte[] sessionSecret) {
    return Sha256.hex(
        thumbprint(newest()) + " " + HexFormat.of().formatHex(Sha256.of(sessionSecret)));
  }

  static Instant startOf(RSAKey key) {
    return Optional.ofNullable(key.getNotBeforeTime()).map(Date::toInstant).orElse(Instant.EPOCH);
  }

  /** When it is published no more; empty for the newest. */
  Optional<Instant> retiredAt(RSAKey key) {
    List<RSAKey> keys = keys();
    int next = keys.indexOf(key) + 1;
    return next < keys.size()
        ? Optional.of(startOf(keys.get(next)).plus(OVERLAP))
        : Optional.empty();
  }

  private static String thumbprint(RSAKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("key " + key.getKeyID() + " has no thumbprint", e);
    }
  }
}
