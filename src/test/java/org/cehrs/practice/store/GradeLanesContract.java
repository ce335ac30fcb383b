package org.cehrs.practice.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cehrs.practice.store.StoreFixture.NOON;
import static org.cehrs.practice.store.schema.Tables.DEPLOYMENT;
import static org.cehrs.practice.store.schema.Tables.REGISTRATION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cehrs.practice.passback.GradeBacklog;
import org.cehrs.practice.passback.GradeLane;
import org.cehrs.practice.passback.LaneRest;
import org.cehrs.practice.passback.Setback;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lanes of grades, whichever database holds them. */
abstract class GradeLanesContract {

  private static final Instant LATER = NOON.plusSeconds(30);

  private final UUID one = UUID.randomUUID();
  private final UUID two = UUID.randomUUID();
  private DSLContext sql;
  private JooqGradeLanes lanes;
  private JooqOutgoingGrades outgoing;
  private GradeSchool school;
  private GradeSchool elsewhere;

  abstract TestDatabase newDatabase();

  @BeforeEach
  void twoSchoolsWithAGradeEach() {
    TestDatabase database = newDatabase();
    sql = database.sql();
    lanes = new JooqGradeLanes(sql);
    outgoing = new JooqOutgoingGrades(database.sql(), database.transactions());
    school = schoolWithAGrade(database, "https://one.example");
    elsewhere = schoolWithAGrade(database, "https://two.example");
  }

  private static GradeSchool schoolWithAGrade(TestDatabase database, String issuer) {
    GradeSchool school = new GradeSchool(database, StoreFixture.registration(issuer));
    school.graded(school.student("s"), school.link("a"), 400, NOON);
    return school;
  }

  private List<UUID> claimed(UUID node, Instant now) {
    return lanes.claim(node, now, now.plusSeconds(30), 16).stream()
        .map(GradeLane::registration)
        .toList();
  }

  private static LaneRest open(Instant at) {
    return new LaneRest(at, 0, Optional.empty());
  }

  @Test
  void eightNodesThatRaceGetEveryLaneOnce() {
    for (Instant now = NOON; now.isBefore(NOON.plusSeconds(5)); now = now.plusSeconds(1)) {
      Instant at = now;
      List<UUID> won =
          Race.of(n -> () -> claimed(UUID.randomUUID(), at)).stream()
              .flatMap(List::stream)
              .toList();
      assertThat(won)
          .containsExactlyInAnyOrderElementsOf(
              at.equals(NOON)
                  ? List.of(school.registration.id(), elsewhere.registration.id())
                  : List.of());
    }
  }

  @Test
  void leavesAPlatformAloneThatIsNotRegistered() {
    activate(school, false);
    assertThat(claimed(one, NOON)).containsExactly(elsewhere.registration.id());
    assertThat(lanes.resting(school.registration.id(), NOON)).contains(LaneRest.UNREGISTERED);
    assertThat(lanes.resting(elsewhere.registration.id(), NOON)).isEmpty();
    assertThat(new JooqGradeBacklog(sql).platforms())
        .filteredOn(one -> one.registration().equals(school.registration.id()))
        .extracting(GradeBacklog.Platform::rest)
        .containsExactly(Optional.of(LaneRest.UNREGISTERED));

    activate(school, true);
    assertThat(claimed(one, NOON)).containsExactly(school.registration.id());
    assertThat(lanes.resting(school.registration.id(), NOON)).isEmpty();
  }

  @Test
  void keepsTheGradesOfAHeldDeploymentUntilItIsApproved() {
    GradeBacklog backlog = new JooqGradeBacklog(sql);
    hold(school, true);
    assertThat(claimed(one, NOON)).containsExactly(elsewhere.registration.id());
    assertThat(outgoing.due(school.registration.id(), NOON, 10)).isEmpty();
    assertThat(backlog.platforms())
        .filteredOn(platform -> platform.registration().equals(school.registration.id()))
        .extracting(GradeBacklog.Platform::held, platform -> platform.standing().waiting())
        .containsExactly(tuple(1L, 1L));

    hold(school, false);
    assertThat(claimed(one, NOON)).containsExactly(school.registration.id());
    assertThat(outgoing.due(school.registration.id(), NOON, 10)).hasSize(1);
    assertThat(backlog.platforms()).extracting(GradeBacklog.Platform::held).containsOnly(0L);
  }

  @Test
  void holdsNothingWhereTheFileAcceptsAnyDeployment() {
    hold(school, true);
    sql.update(REGISTRATION)
        .set(REGISTRATION.ANY_DEPLOYMENT, true)
        .where(REGISTRATION.ID.eq(school.registration.id()))
        .execute();
    assertThat(claimed(one, NOON)).contains(school.registration.id());
  }

  private void hold(GradeSchool one, boolean held) {
    sql.update(DEPLOYMENT)
        .set(DEPLOYMENT.STATE, held ? AcceptedBy.HELD : AcceptedBy.ACTIVE)
        .where(DEPLOYMENT.ID.eq(one.tenant.value()))
        .execute();
  }

  private void activate(GradeSchool one, boolean active) {
    sql.update(REGISTRATION)
        .set(REGISTRATION.ACTIVE, active)
        .where(REGISTRATION.ID.eq(one.registration.id()))
        .execute();
  }

  @Test
  void aDeadNodeLosesItsLanesByTime() {
    assertThat(claimed(one, NOON)).hasSize(2);
    assertThat(claimed(two, LATER.minusSeconds(1))).isEmpty();
    assertThat(claimed(two, LATER)).hasSize(2);
    lanes.release(one, school.registration.id(), open(LATER));
    assertThat(claimed(one, LATER)).isEmpty();
  }

  @Test
  void aLivingNodeHoldsWhatItWorksOn() {
    claimed(one, NOON);
    lanes.hold(one, List.of(school.registration.id()), NOON.plusSeconds(50));
    lanes.hold(two, List.of(elsewhere.registration.id()), NOON.plusSeconds(50));
    assertThat(claimed(two, LATER)).containsExactly(elsewhere.registration.id());
  }

  @Test
  void aLaneRestsAndRemembersItsFailures() {
    claimed(one, NOON);
    lanes.release(one, school.registration.id(), new LaneRest(LATER, 3, Optional.of("it is down")));
    assertThat(claimed(two, LATER.minusSeconds(1))).isEmpty();
    assertThat(lanes.claim(two, LATER, LATER.plusSeconds(30), 16))
        .contains(new GradeLane(school.registration.id(), 3, Optional.of("it is down")));
  }

  @Test
  void aLaneWithoutDueGradesIsLeftAlone() {
    assertThat(claimed(one, NOON.minusSeconds(1))).isEmpty();
    outgoing.setBack(
        outgoing.due(elsewhere.registration.id(), NOON, 1).getFirst(),
        new Setback("502", NOON, LATER, false),
        NOON);
    assertThat(claimed(one, NOON)).containsExactly(school.registration.id());
    assertThat(claimed(one, LATER)).hasSize(2);
  }

  @Test
  void aLaneIsFreeThatAClockFarAheadLeftRestingOrHeld() {
    Instant wrong = NOON.plus(Duration.ofDays(365));
    claimed(one, wrong);
    lanes.release(one, school.registration.id(), open(wrong));
    assertThat(claimed(two, NOON)).hasSize(2);
  }

  @Test
  void aLaneStaysHeldByANodeWhoseClockIsALittleAhead() {
    claimed(one, NOON.plusSeconds(2));
    assertThat(claimed(two, NOON)).isEmpty();
  }

  @Test
  void takesNoMoreLanesThanAskedFor() {
    assertThat(lanes.claim(one, NOON, LATER, 1)).hasSize(1);
  }
}
