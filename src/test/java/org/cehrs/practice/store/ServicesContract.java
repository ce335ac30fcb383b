package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.cehrs.practice.lti.services.AccessToken;
import org.cehrs.practice.lti.services.Leases;
import org.cehrs.practice.lti.services.TokenCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access tokens and leases, whichever database holds them. */
abstract class ServicesContract {

  private static final URI ENDPOINT = URI.create("https://lms.example/token");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final AccessToken TOKEN = new AccessToken("one", NOON.plusSeconds(60));

  private JooqTokenCache tokens;
  private JooqLeases leases;
  private UUID registration;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void oneRegistration() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    tokens = new JooqTokenCache(database.sql());
    leases = new JooqLeases(database.sql(), chance);
    Registration kept =
        new JooqRegistrations(database.sql(), InstantSource.fixed(NOON), chance)
            .keep(
                StoreFixture.registration("https://lms.example"),
                List.of("1"),
                Registrations.Source.FILE);
    registration = kept.id();
  }

  @Test
  void keepsTheNewestTokenOfEachSetOfScopes() {
    tokens.keep(key("score"), TOKEN);
    AccessToken newer = new AccessToken("two", NOON.plusSeconds(90));
    tokens.keep(key("score"), newer);
    assertThat(tokens.find(key("score"))).contains(newer);
    assertThat(tokens.find(key("score", "result"))).isEmpty();
  }

  @Test
  void knowsASetOfScopesInAnyOrder() {
    tokens.keep(key("a", "b"), TOKEN);
    assertThat(tokens.find(key("b", "a"))).contains(TOKEN);
  }

  @Test
  void findsNoTokenThatAnotherEndpointGranted() {
    tokens.keep(key("score"), TOKEN);
    TokenCache.Key moved =
        new TokenCache.Key(registration, URI.create("https://new.example/t"), Set.of("score"));
    assertThat(tokens.find(moved)).isEmpty();
    AccessToken newer = new AccessToken("two", NOON.plusSeconds(60));
    tokens.keep(moved, newer);
    assertThat(tokens.find(moved)).contains(newer);
    assertThat(tokens.find(key("score"))).isEmpty();
  }

  @Test
  void purgesTokensThatCountNoLonger() {
    tokens.keep(key("score"), TOKEN);
    assertThat(tokens.purge(NOON.plusSeconds(59))).isZero();
    assertThat(tokens.purge(NOON.plusSeconds(60))).isEqualTo(1);
    assertThat(tokens.find(key("score"))).isEmpty();
  }

  @Test
  void keepsOneOfTheTokensThatManyNodesGotAtOnce() {
    Race.of(n ->
        () -> {
          tokens.keep(key("score"), TOKEN);
          return n;
        });
    assertThat(tokens.find(key("score"))).contains(TOKEN);
  }

  @Test
  void givesALeaseToOneOfManyWhoAskAtOnce() {
    assertThat(Race.of(n -> () -> leases.take("column", NOON, MINUTE)))
        .filteredOn(Optional::isPresent)
        .hasSize(1);
    // The row stands now: whoever comes after its time races by update.
    assertThat(Race.of(n -> () -> leases.take("column", NOON.plus(MINUTE), MINUTE)))
        .filteredOn(Optional::isPresent)
        .hasSize(1);
  }

  @Test
  void givesALeaseAgainWhenItWasGivenBackOrRanOut() {
    Leases.Lease first = leases.take("a", NOON, MINUTE).orElseThrow();
    assertThat(leases.take("a", NOON.plusSeconds(59), MINUTE)).isEmpty();
    assertThat(leases.take("b", NOON, MINUTE)).isPresent();
    leases.give(first);
    assertThat(leases.take("a", NOON, MINUTE)).isPresent();
    assertThat(leases.take("a", NOON.plus(MINUTE), MINUTE)).isPresent();
  }

  @Test
  void givesALeaseThatAClockFarAheadLeftBehind() {
    leases.take("a", NOON.plus(Duration.ofDays(365)), MINUTE);
    leases.take("b", NOON.plus(Duration.ofDays(365)), MINUTE);
    assertThat(leases.take("a", NOON, MINUTE)).isPresent();
    assertThat(leases.purge(NOON)).isEqualTo(1);
  }

  @Test
  void renewsALeaseForItsHolderAlone() {
    Leases.Lease first = leases.take("a", NOON, MINUTE).orElseThrow();
    assertThat(leases.renew(first, NOON.plusSeconds(30), MINUTE)).isTrue();
    assertThat(leases.take("a", NOON.plus(MINUTE), MINUTE)).isEmpty();
    Leases.Lease second = leases.take("a", NOON.plusSeconds(90), MINUTE).orElseThrow();
    assertThat(leases.renew(first, NOON.plusSeconds(90), MINUTE)).isFalse();
    leases.give(first);
    assertThat(leases.renew(second, NOON.plusSeconds(91), MINUTE)).isTrue();
  }

  @Test
  void purgesLeasesThatRanOut() {
    leases.take("a", NOON, MINUTE);
    assertThat(leases.purge(NOON.plusSeconds(59))).isZero();
    assertThat(leases.purge(NOON.plus(MINUTE))).isEqualTo(1);
  }

  private TokenCache.Key key(String... scopes) {
    return new TokenCache.Key(registration, ENDPOINT, Set.of(scopes));
  }
}
