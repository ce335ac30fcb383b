package org.cehrs.practice.lti.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cehrs.practice.lti.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolKeysTest {

  @TempDir private Path config = Path.of("");
  private final SettableClock clock = new SettableClock();

  @Test
  void makesKeysThatTheirOwnerAloneCanRead() throws IOException {
    open();
    assertThat(permissions(folder())).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
    }
  }

  @Test
  void findsTheSameKeysAgain() {
    ToolKeys first = open();
    ToolKeys second = open();
    assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    assertThat(second.jwks()).isEqualTo(first.jwks());
    assertThat(second.sessionSecret()).isEqualTo(first.sessionSecret()).hasSize(32);
  }

  @Test
  void signsWithAKeyThatIsPublishedWithoutItsPrivateParts() throws Exception {
    ToolKeys keys = open();
    JWSObject token = JWSObject.parse(keys.sign(Map.of("iss", "client")));
    JWK published = JWKSet.parse(keys.jwks()).getKeyByKeyId(token.getHeader().getKeyID());
    assertThat(published.isPrivate()).isFalse();
    assertThat(published.size()).isEqualTo(2048);
    assertThat(token.verify(new RSASSAVerifier((RSAKey) published))).isTrue();
    assertThat(keys.jwks()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
  }

  @Test
  void opensWhatItSignedForItselfAndNothingElse() {
    ToolKeys keys = open();
    Map<String, Object> claims = Map.of("a", "1", "b", List.of("x", "y"));
    String signed = keys.sign("note", claims);

    assertThat(keys.opened("note", signed)).contains(claims);
    assertThat(keys.opened("letter", signed)).isEmpty();
    assertThat(keys.opened("note", keys.sign(claims))).isEmpty();
    assertThat(keys.opened("note", signed.replaceFirst("\\.[^.]*\\.", ".e30."))).isEmpty();
    assertThat(keys.opened("note", "no signature")).isEmpty();
    ToolKeys others = ToolKeys.open(config.resolve("others"), clock, new SecureRandom());
    assertThat(others.opened("note", signed)).isEmpty();
  }

  @Test
  void givesAllNodesOfOneStartTheSameKeys() throws Exception {
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      Callable<String> start = () -> open().fingerprint();
      List<Future<String>> started = nodes.invokeAll(List.of(start, start, start, start));
      assertThat(started).extracting(Future::get).containsOnly(open().fingerprint());
    }
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void publishesANextKeyBeforeItSignsWithIt() throws Exception {
    ToolKeys before = open();
    RSAKey next =
        NewKeys.pair(clock.instant(), clock.instant().plus(Duration.ofDays(1)), new SecureRandom());
    Files.writeString(folder().resolve("tool-2.json"), next.toJSONString());
    ToolKeys keys = open();
    assertThat(keys.fingerprint()).isNotEqualTo(before.fingerprint());
    assertThat(JWKSet.parse(keys.jwks()).getKeys()).hasSize(2);
    assertThat(kid(keys)).isNotEqualTo(next.getKeyID());
    clock.pass(Duration.ofDays(2));
    assertThat(kid(keys)).isEqualTo(next.getKeyID());
  }

  @Test
  void rotatesOnAllNodesAndDropsTheOldKeyADayAfterTheNewOneSigns() throws Exception {
    ToolKeys node = open();
    ToolKeys other = open();
    String old = kid(node);
    String next = node.rotate(clock.instant().plus(Duration.ofHours(1)), new SecureRandom());
    clock.pass(Duration.ofSeconds(10));
    assertThat(other.jwks()).isEqualTo(node.jwks()).contains(old, next);
    assertThat(other.fingerprint()).isEqualTo(node.fingerprint());
    assertThat(kid(other)).isEqualTo(old);
    clock.pass(Duration.ofHours(2));
    assertThat(kid(other)).isEqualTo(next);
    assertThat(other.jwks()).contains(old);
    String fingerprint = other.fingerprint();
    clock.pass(Duration.ofHours(24));
    assertThat(other.jwks()).contains(next).doesNotContain(old);
    assertThat(other.fingerprint()).isEqualTo(fingerprint);
  }

  @Test
  void refusesToStartANodeWithOtherKeys() {
    NotedKeys record = new NotedKeys();
    ToolKeys.open(folder(), record, clock, new SecureRandom());
    ToolKeys.open(folder(), record, clock, new SecureRandom());
    assertThatThrownBy(
            () -> ToolKeys.open(config.resolve("other"), record, clock, new SecureRandom()))
        .isInstanceOf(OtherKeys.class)
        .hasMessageContaining("other: expected the keys that the other nodes");
  }

  @Test
  void closesWhatStoodOpenToOthers() throws IOException {
    open();
    Path file = folder().resolve("tool-1.json");
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    open();
    assertThat(permissions(folder())).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void namesAFileThatIsNoKey() throws IOException {
    open();
    Files.writeString(folder().resolve("tool-2.json"), "{}");
    assertThatThrownBy(this::open).hasMessageContaining("tool-2.json: expected a JWK");
  }

  @Test
  void namesASessionKeyThatIsTooShort() throws IOException {
    open();
    Files.writeString(folder().resolve("session.key"), "AAAA");
    assertThatThrownBy(this::open).hasMessageContaining("session.key: expected at least 32 bytes");
  }

  private ToolKeys open() {
    return ToolKeys.open(folder(), clock, new SecureRandom());
  }

  private Path folder() {
    return config.resolve("keys");
  }

  private static String kid(ToolKeys keys) throws Exception {
    return JWSObject.parse(keys.sign(Map.of())).getHeader().getKeyID();
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class NotedKeys implements KeyRecord {

    private String noted = "";

    @Override
    public String noteFirst(String fingerprint, Instant now) {
      noted = noted.isEmpty() ? fingerprint : noted;
      return noted;
    }

    @Override
    public void replace(String fingerprint, Instant now) {
      noted = fingerprint;
    }
  }
}
