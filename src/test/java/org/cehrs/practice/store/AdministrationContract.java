package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cehrs.practice.store.StoreFixture.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.administration.Invitation;
import org.cehrs.practice.administration.Invitations.Beginning;
import org.cehrs.practice.administration.Platform;
import org.cehrs.practice.administration.Platform.State;
import org.cehrs.practice.delivery.AuditEvent;
import org.cehrs.practice.lti.Registration;
import org.cehrs.practice.lti.Registrations;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations and platforms, whichever database holds them. */
abstract class AdministrationContract {

  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));
  private static final Registration SCHOOL = StoreFixture.registration("https://lms.example");

  private DSLContext sql;
  private JooqInvitations invitations;
  private JooqPlatforms platforms;
  private JooqRegistrations registrations;
  private JooqKeyRecord keys;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void openDatabase() {
    TestDatabase database = newDatabase();
    sql = database.sql();
    InstantSource clock = InstantSource.fixed(NOON);
    SecureRandom chance = new SecureRandom();
    invitations = new JooqInvitations(database.sql());
    platforms = new JooqPlatforms(database.sql(), clock, chance);
    keys = new JooqKeyRecord(database.sql());
    registrations = new JooqRegistrations(database.sql(), clock, chance);
  }

  @Test
  void findsAnInvitationByTheHashOfItsSecretAlone() {
    Invitation invitation = invite(Optional.of("https://lms.example"));
    assertThat(invitations.find("hash-" + invitation.id())).contains(invitation);
    assertThat(invitations.find("other")).isEmpty();
    assertThat(invitations.open(NOON)).containsExactly(invitation);
  }

  @Test
  void closesAnInvitationAfterItsTime() {
    Invitation invitation = invite(Optional.empty());
    assertThat(invitations.open(TOMORROW)).isEmpty();
    assertThat(invitations.begin(invitation.id(), NOON, TOMORROW, TOMORROW))
        .isEqualTo(Beginning.REFUSED);
    assertThat(invitations.revoke(invitation.id(), TOMORROW)).isFalse();
  }

  @Test
  void revokesOnce() {
    Invitation invitation = invite(Optional.empty());
    assertThat(invitations.revoke(invitation.id(), NOON)).isTrue();
    assertThat(invitations.revoke(invitation.id(), NOON)).isFalse();
    assertThat(invitations.begin(invitation.id(), NOON, NOON, LATER)).isEqualTo(Beginning.REFUSED);
    assertThat(found(invitation).isOpen(NOON)).isFalse();
  }

  @Test
  void letsOneOfManyFormsBegin() {
    UUID id = invite(Optional.empty()).id();
    List<Beginning> begun =
        Race.of(n -> () -> invitations.begin(id, NOON.plusMillis(n), NOON, LATER));
    assertThat(begun).containsOnlyOnce(Beginning.BEGUN).doesNotContain(Beginning.REFUSED);
  }

  @Test
  void letsAnotherFormTryAfterAFailureButNotTheSame() {
    UUID id = invite(Optional.empty()).id();
    assertThat(invitations.begin(id, NOON, NOON, LATER)).isEqualTo(Beginning.BEGUN);
    assertThat(invitations.begin(id, NOON.plusSeconds(1), NOON, LATER))
        .as("at work")
        .isEqualTo(Beginning.BUSY);
    invitations.giveBack(id);
    assertThat(invitations.begin(id, NOON, NOON, LATER))
        .as("sent off already")
        .isEqualTo(Beginning.REFUSED);
    assertThat(invitations.begin(id, NOON.minusSeconds(1), NOON, LATER))
        .as("older")
        .isEqualTo(Beginning.REFUSED);
    assertThat(invitations.begin(id, NOON.plusSeconds(1), NOON, LATER)).isEqualTo(Beginning.BEGUN);
  }

  @Test
  void letsAnotherFormTryWhereOneBrokeOff() {
    UUID id = invite(Optional.empty()).id();
    assertThat(invitations.begin(id, NOON, NOON, LATER)).isEqualTo(Beginning.BEGUN);
    Instant muchLater = LATER.plusSeconds(1);
    assertThat(invitations.begin(id, LATER, muchLater, muchLater)).isEqualTo(Beginning.BEGUN);
  }

  @Test
  void usesAnInvitationUpByARegistration() {
    Invitation invitation = invite(Optional.empty());
    platforms.add(SCHOOL, Optional.of("1"), State.WAITING, NOON);
    invitations.begin(invitation.id(), NOON, NOON, LATER);
    invitations.useUp(invitation.id(), SCHOOL.id(), NOON);
    assertThat(found(invitation).use()).contains(new Invitation.Use(SCHOOL.id(), NOON));
    assertThat(invitations.open(NOON)).isEmpty();
    assertThat(invitations.begin(invitation.id(), LATER, LATER, LATER))
        .isEqualTo(Beginning.REFUSED);
  }

  @Test
  void acceptsLaunchesOfAWaitingPlatformOnceItIsApproved() {
    platforms.add(SCHOOL, Optional.of("1"), State.WAITING, NOON);
    assertThat(platform().state()).isEqualTo(State.WAITING);
    assertThat(registrations.ofIssuer("https://lms.example")).isEmpty();

    platforms.approve(SCHOOL.id());

    assertThat(platform().state()).isEqualTo(State.ACTIVE);
    assertThat(registrations.ofIssuer("https://lms.example")).containsExactly(SCHOOL);
    assertThat(registrations.accepts(SCHOOL, "1")).isTrue();
    assertThat(registrations.accepts(SCHOOL, "2")).isFalse();
  }

  @Test
  void withdrawsAPlatformAndTakesItBack() {
    platforms.add(SCHOOL, Optional.empty(), State.ACTIVE, NOON);
    platforms.withdraw(SCHOOL.id());
    assertThat(platform().state()).isEqualTo(State.WITHDRAWN);
    assertThat(registrations.find(SCHOOL.id())).isEmpty();
    assertThat(platforms.knows("https://lms.example", SCHOOL.clientId())).isTrue();
    platforms.approve(SCHOOL.id());
    assertThat(registrations.find(SCHOOL.id())).contains(SCHOOL);
  }

  @Test
  void approvesAndHoldsADeployment() {
    platforms.add(SCHOOL, Optional.empty(), State.ACTIVE, NOON);
    registrations.accepts(SCHOOL, "7");
    Platform.Deployment held = platform().deployments().getFirst();
    assertThat(held.held()).isTrue();
    assertThat(platforms.ofDeployment(held.id())).contains(platform());
    assertThat(platforms.ofDeployment(SCHOOL.id())).isEmpty();

    platforms.approveDeployment(held.id());
    assertThat(registrations.accepts(SCHOOL, "7")).isTrue();

    platforms.holdDeployment(held.id());
    assertThat(registrations.accepts(SCHOOL, "7")).isFalse();
  }

  @Test
  void bringsAddressesUpToDateAndAcceptsTheDeployment() {
    platforms.add(SCHOOL, Optional.of("1"), State.ACTIVE, NOON);
    Registration moved = StoreFixture.moved(SCHOOL, "https://new.example");

    platforms.update(moved, Optional.of("2"));
    platforms.update(moved, Optional.of("2"));

    assertThat(registrations.find(SCHOOL.id())).contains(moved);
    assertThat(platform().deployments())
        .extracting(Platform.Deployment::deploymentId)
        .containsExactly("1", "2");
  }

  @Test
  void letsTheFileTakeOverAPlatformThatRegisteredItself() {
    platforms.add(SCHOOL, Optional.of("1"), State.WAITING, NOON);

    registrations.keep(
        StoreFixture.registration("https://lms.example"), List.of("2"), Registrations.Source.FILE);

    assertThat(platform().registration().id()).as("its data stays with it").isEqualTo(SCHOOL.id());
    assertThat(platform().source()).isEqualTo(Registrations.Source.FILE);
    assertThat(platform().state()).isEqualTo(State.ACTIVE);
  }

  @Test
  void holdsWhatTheFileListsNoMore() {
    entered("1", "2");
    registrations.accepts(SCHOOL, "3");

    assertThat(entered("2")).containsExactly("1");

    assertThat(registrations.accepts(SCHOOL, "1")).isFalse();
    assertThat(registrations.held(SCHOOL, "1")).isPresent();
    assertThat(registrations.accepts(SCHOOL, "2")).isTrue();
    assertThat(entered("2")).as("told once").isEmpty();
    assertThat(entered("1", "2")).isEmpty();
    assertThat(registrations.accepts(SCHOOL, "1")).isTrue();
  }

  @Test
  void holdsWhatOnlyAStarAccepted() {
    Registration open = StoreFixture.anyDeployment(SCHOOL);
    registrations.keep(open, List.of(), Registrations.Source.FILE);
    registrations.accepts(open, "1");
    registrations.accepts(open, "2");
    assertThat(registrations.holdUnlisted(open, List.of())).isEmpty();

    assertThat(entered("2")).containsExactly("1");

    assertThat(registrations.accepts(SCHOOL, "1")).isFalse();
    assertThat(registrations.accepts(SCHOOL, "2")).isTrue();
  }

  @Test
  void leavesWhatTheAdministratorApprovedUntilTheFileListsIt() {
    entered("1");
    registrations.accepts(SCHOOL, "2");
    platforms.approveDeployment(registrations.held(SCHOOL, "2").orElseThrow());

    assertThat(entered("1")).isEmpty();
    assertThat(registrations.accepts(SCHOOL, "2")).isTrue();

    entered("1", "2");
    assertThat(entered("1")).containsExactly("2");
  }

  /** The migration's statement, over rows as the version before wrote them. */
  @Test
  void takesForTheStarsWhatNobodyApprovedBeforeTheUpgrade() throws IOException {
    Registration open = StoreFixture.anyDeployment(SCHOOL);
    registrations.keep(open, List.of(), Registrations.Source.FILE);
    List.of("1", "2").forEach(id -> registrations.accepts(open, id));
    UUID approved = platform().deployments().getLast().id();
    new JooqAuditLog(sql, new SecureRandom())
        .record(AuditEvent.ofAdministrator("deployment.approve", approved.toString(), "", NOON));
    sql.execute("update deployment set accepted_by = null");

    String migration = Files.readString(Path.of("db", "migration", "V16__accepted_by.sql"));
    sql.execute(migration.substring(migration.indexOf("update")));

    assertThat(entered("3")).containsExactly("1");
    assertThat(registrations.accepts(SCHOOL, "2")).isTrue();
  }

  @Test
  void locksNobodyOutWhomAnOlderVersionAccepted() {
    entered("1", "2");
    sql.execute("update deployment set accepted_by = null");

    assertThat(entered("1")).isEmpty();
    assertThat(registrations.accepts(SCHOOL, "2")).isTrue();
    assertThat(entered("3")).as("the file's since the start before").containsExactly("1");
  }

  /** As at a start: what the file no longer lists is held, and answered. */
  private List<String> entered(String... listed) {
    List<String> ids = List.of(listed);
    Registration kept = registrations.keep(SCHOOL, ids, Registrations.Source.FILE);
    return registrations.holdUnlisted(kept, ids);
  }

  @Test
  void notesTheKeysOfOneOfTheNodesThatStartAtOnce() {
    List<String> noted = Race.of(n -> () -> keys.noteFirst("keys-" + n, NOON));
    assertThat(noted).containsOnly(noted.getFirst());
    keys.replace("new", NOON);
    assertThat(keys.noteFirst("other", NOON)).isEqualTo("new");
  }

  private Invitation invite(Optional<String> issuer) {
    Invitation invitation =
        new Invitation(
            UUID.randomUUID(), issuer, Optional.empty(), NOON, TOMORROW, false, Optional.empty());
    invitations.add(invitation, "hash-" + invitation.id());
    return invitation;
  }

  private Invitation found(Invitation invitation) {
    return invitations.find("hash-" + invitation.id()).orElseThrow();
  }

  private Platform platform() {
    assertThat(platforms.all()).hasSize(1);
    return platforms.find(platforms.all().getFirst().registration().id()).orElseThrow();
  }
}
