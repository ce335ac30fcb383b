package org.cehrs.practice.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginSealTest {

  private static final UUID SCHOOL = UUID.fromString("11111111-2222-3333-4444-555555555555");
  private static final Instant EXPIRY = Instant.parse("2026-11-22T10:10:00Z");
  private static final Optional<String> NO_STORAGE = Optional.empty();

  private final Random chance = new Random(9);
  private final LoginSeal seal = new LoginSeal(new byte[32]);

  @Test
  void readsItsOwnStates() {
    BegunLogin login = seal.begin(SCHOOL, EXPIRY, Optional.of("post_message_forwarding"), chance);
    assertThat(seal.open(login.state())).contains(login);
    assertThat(login.registrationId()).isEqualTo(SCHOOL);
    assertThat(login.expiresAt()).isEqualTo(EXPIRY);
    assertThat(login.storageTarget()).contains("post_message_forwarding");
  }

  @Test
  void anotherToolsSecretReadsNothing() {
    byte[] other = new byte[32];
    other[0] = 1;
    BegunLogin login = seal.begin(SCHOOL, EXPIRY, NO_STORAGE, chance);
    assertThat(new LoginSeal(other).open(login.state())).isEmpty();
  }

  @Test
  void refusesEveryStateThatDiffersInOneCharacter() {
    String state = seal.begin(SCHOOL, EXPIRY, Optional.of("frame"), chance).state();
    for (int i = 0; i < state.length(); i++) {
      for (char other : new char[] {'A', 'b', '7', '-', '_', '.', '=', ' '}) {
        String changed = state.substring(0, i) + other + state.substring(i + 1);
        assertThat(changed.equals(state) || seal.open(changed).isEmpty()).as(changed).isTrue();
      }
    }
  }

  @Test
  void refusesAStorageTargetThatWasTakenFromAnotherState() {
    String with = seal.begin(SCHOOL, EXPIRY, Optional.of("frame"), chance).state();
    String without = seal.begin(SCHOOL, EXPIRY, NO_STORAGE, chance).state();
    assertThat(seal.open(without + ".frame")).isEmpty();
    assertThat(seal.open(with.substring(0, with.indexOf('.')))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "never-begun", "A.b", "ä", "%00"})
  void knowsNoTextThatIsNoState(String text) {
    assertThat(seal.open(text)).isEmpty();
    assertThat(seal.open(text.repeat(10_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a frame", "x\"y", "<b>", "näme"})
  void dropsAStorageTargetThatIsNoPlainName(String target) {
    assertThat(seal.begin(SCHOOL, EXPIRY, Optional.of(target), chance).storageTarget()).isEmpty();
  }

  @Test
  void givesEachLoginSecretsOfItsOwn() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      BegunLogin login = seal.begin(SCHOOL, EXPIRY, NO_STORAGE, chance);
      assertThat(login.nonce()).hasSize(24);
      assertThat(login.browserSecret()).hasSize(24);
      seen.add(login.nonce());
      seen.add(login.browserSecret());
      seen.add(BegunLogin.nameOf(login.state()));
    }
    assertThat(seen).hasSize(300);
  }
}
