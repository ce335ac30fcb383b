package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cehrs.practice.delivery.OpenSession;
import org.cehrs.practice.delivery.Session;
import org.cehrs.practice.lti.LoginStanding;
import org.cehrs.practice.lti.LoginUse;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins that were used, and the sessions that came of them, whichever database holds them. */
abstract class UsedLoginsContract {

  private JooqRegistrations registrations;
  private JooqUsedLogins logins;
  private JooqSessions sessions;
  private OpenSession open;
  private Registration school;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void aSchool() {
    TestDatabase database = newDatabase();
    SecureRandom chance = new SecureRandom();
    InstantSource clock = InstantSource.fixed(NOON);
    registrations = new JooqRegistrations(database.sql(), clock, chance);
    logins = new JooqUsedLogins(database.sql());
    sessions = new JooqSessions(database.sql(), chance);
    open =
        new OpenSession(
            sessions, logins, StoreFixture.notes(database), database.transactions(), clock, chance);
    school =
        registrations.keep(
            StoreFixture.registration("https://lms.example"),
            List.of("1"),
            Registrations.Source.FILE);
  }

  @Test
  void opensOneSessionHoweverManyPostsUseALoginAtOnce() {
    List<OpenSession.Opened> opened = Race.of(n -> () -> launch("state-1", "student-" + n, false));

    List<Session> sessionsOpened = sessionsIn(opened);
    assertThat(sessionsOpened).hasSize(1);
    assertThat(opened)
        .filteredOn(OpenSession.Opened.Taken.class::isInstance)
        .hasSize(Race.RUNNERS - 1);
    assertThat(standing("state-1").flatMap(LoginStanding::use))
        .contains(new LoginStanding.Used("token", sessionsOpened.getFirst().id()));
  }

  @Test
  void opensASessionForEachOfManyWhoComeForTheFirstTimeAtOnce() {
    List<OpenSession.Opened> opened = Race.of(n -> () -> launch("state-" + n, "student-1", false));

    List<Session> sessionsOpened = sessionsIn(opened);
    assertThat(sessionsOpened).hasSize(Race.RUNNERS);
    assertThat(sessionsOpened)
        .extracting(Session::person)
        .containsOnly(sessionsOpened.getFirst().person());
    assertThat(sessionsOpened)
        .extracting(Session::course)
        .containsOnly(sessionsOpened.getFirst().course());
  }

  @Test
  void keepsNoSessionOfALaunchThatCameSecond() {
    launch("state-1", "student-1", false);
    assertThat(launch("state-1", "student-2", false)).isInstanceOf(OpenSession.Opened.Taken.class);
    assertThat(sessions.find(usedBy("state-1"), NOON)).isPresent();
    assertThat(sessions.purge(NOON.plus(OpenSession.LIFETIME).plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void tellsPlatformDeploymentAndEarlierUseInOneLook() {
    assertThat(standing("state-1")).contains(new LoginStanding(school, true, Optional.empty()));
    assertThat(logins.standing("state-1", school.id(), Optional.of("77")))
        .contains(new LoginStanding(school, false, Optional.empty()));
    registrations.accepts(school, "77");
    assertThat(logins.standing("state-1", school.id(), Optional.of("77")))
        .map(LoginStanding::deploymentActive)
        .contains(false);
  }

  @Test
  void knowsNothingOfAPlatformThatWasWithdrawn() {
    registrations.retireOthers(Registrations.Source.FILE, List.of());
    assertThat(standing("state-1")).isEmpty();
  }

  @Test
  void handsAnOfferedLaunchOutOnce() {
    launch("state-1", "student-1", true);
    String waiting = logins.offered("state-1", NOON).orElseThrow();

    List<Optional<String>> claims = Race.of(n -> () -> logins.claim("state-1", NOON));

    assertThat(claims).containsOnlyOnce(Optional.of(waiting));
    assertThat(claims).filteredOn(Optional::isEmpty).hasSize(Race.RUNNERS - 1);
    assertThat(logins.offered("state-1", NOON)).isEmpty();
  }

  @Test
  void offersNothingWhereTheBrowserWasKnown() {
    launch("state-1", "student-1", false);
    assertThat(logins.offered("state-1", NOON)).isEmpty();
    assertThat(logins.claim("state-1", NOON)).isEmpty();
  }

  @Test
  void offersNothingForLong() {
    launch("state-1", "student-1", true);
    assertThat(logins.claim("state-1", NOON.plusSeconds(600))).isEmpty();
    assertThat(logins.claim("state-1", NOON.plusSeconds(599))).isPresent();
  }

  @Test
  void purgesUsesThatNobodyNeedsAnyMore() {
    launch("state-1", "student-1", false);
    assertThat(logins.purge(NOON.plusSeconds(599))).isZero();
    assertThat(logins.purge(NOON.plusSeconds(601))).isEqualTo(1);
    assertThat(standing("state-1").flatMap(LoginStanding::use)).isEmpty();
  }

  private OpenSession.Opened launch(String state, String subject, boolean offered) {
    return open.handle(
        StoreFixture.launch(school, subject),
        new LoginUse(state, "token", offered, NOON.plusSeconds(600)));
  }

  private Optional<LoginStanding> standing(String state) {
    return logins.standing(state, school.id(), Optional.of("1"));
  }

  private String usedBy(String state) {
    return standing(state).flatMap(LoginStanding::use).orElseThrow().launchId();
  }

  private static List<Session> sessionsIn(List<OpenSession.Opened> opened) {
    return opened.stream()
        .filter(OpenSession.Opened.New.class::isInstance)
        .map(one -> ((OpenSession.Opened.New) one).session())
        .toList();
  }
}
